"""What the tests of all documents share."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.blocks import Figur, Peran, Rujuk, Teks
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.naskah.bahan import Bahan
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, Bentuk
from akuntabel.skema.tabel.anggaran import JenisTahapan, Tahapan
from akuntabel.skema.tabel.instansi import Instansi, JenisPerangkatDaerah
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, TargetRenstra, Ukuran, Unsur
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian, TargetPk
from akuntabel.ukur import hitung


def untyped_digits(document: Dokumen) -> list[str]:
    """Texts of our own words that hold a digit, in reading order; a digit belongs in a figure or a typed span."""
    return [
        span.isi
        for span in spans(document.bagian)
        if isinstance(span, Teks) and span.peran is Peran.BIASA and any(character.isdigit() for character in span.isi)
    ]


def spoken(part: object) -> str:
    """All words and figures of a tree of blocks in reading order."""
    return "".join(span.teks if isinstance(span, Figur) else span.isi for span in spans(part))


def spans(part: object) -> Iterator[Teks | Figur]:
    """Every run of text and every figure in a tree of blocks, in reading order."""
    return (leaf for leaf in leaves(part) if isinstance(leaf, Teks | Figur))


def leaves(part: object) -> Iterator[Teks | Figur | Rujuk]:
    """Runs of text, figures and references to tables and pictures, in reading order."""
    if isinstance(part, Teks | Figur | Rujuk):
        yield part
    elif isinstance(part, tuple | list):
        for item in part:
            yield from leaves(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from leaves(getattr(part, field.name))


def kencong() -> Bahan:
    """The material of the example that ships with the package."""
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    return Bahan(hitung(paket))


def nol_pengaduan(realisasi: int) -> Bahan:
    """The example with TRANTIB as complaints of which its first agreement and the end of its Renstra promise none."""
    zero, paket = Nilai(Decimal(0)), kencong().paket
    return Bahan(
        hitung(
            paket.ganti(
                ukuran=tuple(
                    replace(u, arah=Arah.TURUN, bentuk=Bentuk.JUMLAH, satuan="Pengaduan") if u.kode == "TRANTIB" else u
                    for u in paket.ukuran
                ),
                target_pk=tuple(
                    replace(t, target=zero) if t.indikator == "21-S2.3.TRANTIB" else t for t in paket.target_pk
                ),
                indikator=tuple(
                    replace(i, target_akhir=zero) if i.kode == "21-S2.3.TRANTIB" else i for i in paket.indikator
                ),
                realisasi=tuple(
                    replace(r, nilai=Nilai(Decimal(realisasi))) if (r.ukuran, r.tahun) == ("TRANTIB", 2025) else r
                    for r in paket.realisasi
                ),
            )
        )
    )


def bahan_kecil(**tables: tuple[object, ...]) -> Bahan:
    """A made-up office with one Renstra, one indikator, one agreement, and nobody named; some tables replaced."""
    return Bahan(hitung(paket_kecil().ganti(**tables)))


def paket_kecil() -> Paket:
    """What `bahan_kecil` starts from."""
    return Paket(
        instansi=(
            Instansi(
                2025,
                "Kecamatan Sukamaju",
                JenisPerangkatDaerah.KECAMATAN,
                "Kabupaten Contoh",
                "Camat Sukamaju",
                "Bupati Contoh",
            ),
        ),
        renstra=(Renstra("R1", "Renstra 2025–2029", 2025, 2029, 2024),),
        unsur=(
            Unsur("T1", "R1", JenisUnsur.TUJUAN, "Meningkatnya pelayanan"),
            Unsur("S1", "R1", JenisUnsur.SASARAN, "Meningkatnya kepuasan", "T1"),
        ),
        ukuran=(Ukuran("IKM", "Indeks Kepuasan Masyarakat", Bentuk.INDEKS),),
        indikator=(Indikator("S1.IKM", "S1", "IKM", "Indeks Kepuasan Masyarakat"),),
        target_renstra=(TargetRenstra("S1.IKM", 2025, Nilai(Decimal("92.5"))),),
        tahapan=(Tahapan("murni", JenisTahapan.MURNI, "Sebelum Perubahan"),),
        perjanjian=(Perjanjian("pk", JenisPerjanjian.MURNI, 2025, "R1", "murni"),),
        target_pk=(TargetPk("pk", "S1.IKM", Nilai(Decimal("92.5"))),),
    )
