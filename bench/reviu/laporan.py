"""A stranger's LKjIP from a Paket: the blocks in order, captions numbered, contents listed."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from akuntabel.dasar import peraturan as aturan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tanggal import format_tanggal
from bench.reviu import kalimat as k
from bench.reviu import tabel_kinerja as kinerja
from bench.reviu import tabel_uang as uang
from bench.reviu.lembar import Alinea, Blok, Judul, Lembar, Tabel, Tanda, alinea, p, sel, teks
from bench.reviu.pandangan import Pandangan
from bench.reviu.tata import TATA, Tata

_ROMAWI = ("I", "II", "III", "IV")
_DASAR = (
    aturan.PP_8_2006,
    aturan.PERPRES_29_2014,
    aturan.PERMENPANRB_53_2014,
    aturan.PERMENPANRB_88_2021,
    aturan.PERMENDAGRI_86_2017,
)
_ISU = (
    "Kualitas pelayanan kepada masyarakat perlu ditingkatkan.",
    "Kapasitas aparatur belum merata.",
    "Sarana dan prasarana kerja masih terbatas.",
    "Koordinasi antarperangkat daerah perlu diperkuat.",
)
_LANGKAH = (
    "Menyusun rencana kerja yang lebih rinci.",
    "Memantau pelaksanaan kegiatan setiap triwulan.",
    "Meningkatkan kompetensi pegawai melalui pelatihan.",
)
_SKALA = (
    ("91 - 100", "Sangat Tinggi"),
    ("76 - 90", "Tinggi"),
    ("66 - 75", "Sedang"),
    ("51 - 65", "Rendah"),
    ("≤ 50", "Sangat Rendah"),
)


def laporan(paket: Paket, seed: int, tata: Tata | None = None) -> Lembar:
    """One report; the seed chooses the layout, the agreement and what is invented."""
    layout = tata or TATA[seed % len(TATA)]
    v = Pandangan.dari(paket, layout, seed // len(TATA))
    rng = Random(seed)  # noqa: S311  # a bench, no secret
    blocks = _numbered([*_pembuka(v), *_bab1(v, rng), *_bab2(v), *_bab3(v, rng), *_bab4(v)], layout)
    return Lembar(layout.nama, tuple(_with_contents(blocks, layout)), _exact(v))


def _exact(v: Pandangan) -> dict[Tanda, Decimal]:
    """Percentages before they were rounded for print, by what they state."""
    found = {Tanda("serapan", r.kode): v.nilai("serapan", r.kode) for r in v.program if v.ada("serapan", r.kode)}
    for i in v.indikator:
        key = f"{i.ukuran}@{v.pk.kode}"
        found[Tanda("capaian", i.kode, v.tahun)] = v.nilai("capaian", key)
        if v.ada("capaian_akhir", key):
            found[Tanda("capaian_akhir", i.kode)] = v.nilai("capaian_akhir", key)
    return found


def _bab(number: int, title: str) -> Judul:
    return Judul((p(f"BAB {_ROMAWI[number - 1]} "), p(title, "judul", title)), 1)


def _bagian(v: Pandangan, bab: int, number: int, title: str) -> Judul:
    mark = f"{bab}.{number}" if v.tata.penomoran == "angka" else f"{chr(64 + number)}."
    return Judul((p(f"{mark}", "nomor_judul", f"{bab}.{number}"), p(" "), p(title, "judul", title)), 2)


def _pembuka(v: Pandangan) -> Iterator[Blok]:
    office = v.bahan.instansi
    yield alinea(v.tata.judul)
    yield alinea(f"({v.tata.singkatan})")
    yield alinea(f"TAHUN {v.tahun}")
    yield alinea(office.nama.upper())
    yield alinea(office.pemerintah_daerah.upper())
    yield Judul((p("KATA PENGANTAR"),), 1)
    yield alinea(
        f"{v.tata.singkatan} {office.nama} Tahun ",
        p(str(v.tahun), "tahun_laporan"),
        " disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan penggunaan anggaran.",
    )
    yield alinea(f"Semoga laporan ini bermanfaat bagi peningkatan kinerja {office.nama}.")
    yield Judul((p("IKHTISAR EKSEKUTIF"),), 1)
    yield k.kalimat_cacah(v)
    yield k.kalimat_anggaran(v)


def _bab1(v: Pandangan, rng: Random) -> Iterator[Blok]:
    office = v.bahan.instansi
    yield _bab(1, "PENDAHULUAN")
    yield _bagian(v, 1, 1, "Latar Belakang")
    yield alinea(
        f"{office.nama} wajib melaporkan kinerjanya setiap tahun. Laporan Kinerja Tahun ",
        p(str(v.tahun), "tahun_laporan"),
        " memuat capaian atas kinerja yang telah diperjanjikan.",
    )
    yield _bagian(v, 1, 2, "Dasar Hukum")
    for number, rule in enumerate(_DASAR, 1):
        head, _, tail = rule.sebutan.partition(" Nomor ")
        nomor, _, about = tail.partition(" tentang ")
        yield alinea(
            f"{head} Nomor ",
            p(nomor, "nomor_peraturan", rule.kunci),
            " tentang ",
            p(about, "judul_peraturan", rule.kunci),
            ";",
            butir=f"{number}.",
        )
    yield _bagian(v, 1, 3, "Sumber Daya Manusia")
    yield k.kalimat_pegawai(v)
    yield uang.tabel_pegawai(v)
    if v.tata.prosa in {1, 2}:
        yield uang.tabel_pangkat(v, rng)
    yield _bagian(v, 1, 4, "Isu Strategis")
    yield alinea("Isu strategis yang dihadapi adalah sebagai berikut:")
    for number, text in enumerate(_ISU):
        yield alinea(p(text), butir=f"{chr(97 + number)}.")


def _bab2(v: Pandangan) -> Iterator[Blok]:
    r = v.renstra
    yield _bab(2, "PERENCANAAN KINERJA")
    yield _bagian(v, 2, 1, "Rencana Strategis")
    yield alinea(f"Target kinerja selama periode Renstra {r.tahun_awal}-{r.tahun_akhir} adalah sebagai berikut.")
    yield kinerja.tabel_renstra(v)
    yield _bagian(v, 2, 2, f"Perjanjian Kinerja Tahun {v.tahun}")
    date = v.pk.tanggal
    when = f" ditandatangani pada tanggal {format_tanggal(date)} dan" if date else ""
    yield alinea(f"Perjanjian Kinerja Tahun {v.tahun}{when} memuat sasaran, indikator, dan target berikut.")
    yield kinerja.tabel_perjanjian(v)
    yield uang.tabel_anggaran_pk(v)
    if table := uang.tabel_perubahan(v):
        yield table


def _bab3(v: Pandangan, rng: Random) -> Iterator[Blok]:
    yield _bab(3, "AKUNTABILITAS KINERJA")
    yield _bagian(v, 3, 1, "Capaian Kinerja Organisasi")
    yield alinea("Capaian kinerja digolongkan menurut skala berikut.")
    yield _skala()
    yield _rujuk("Hasil pengukuran kinerja disajikan pada ", "capaian")
    yield kinerja.tabel_capaian(v)
    yield k.kalimat_cacah(v)
    if table := uang.tabel_akip(v, rng):
        yield table
    yield from _analisis(v)
    yield _bagian(v, 3, 3, "Realisasi Anggaran")
    yield _rujuk("Realisasi anggaran setiap program disajikan pada ", "realisasi_anggaran")
    yield uang.tabel_realisasi(v)
    yield k.kalimat_anggaran(v)
    if table := uang.tabel_efisiensi(v):
        yield table
        yield from filter(None, (k.kalimat_efisiensi(v, u) for u in v.sasaran))


def _analisis(v: Pandangan) -> Iterator[Blok]:
    yield _bagian(v, 3, 2, "Analisis Capaian Kinerja")
    yield from kinerja.tabel_perkembangan(v)
    yield kinerja.tabel_akhir(v)
    if table := kinerja.tabel_pembanding(v):
        yield table
    for number, unsur in enumerate(dict.fromkeys(i.unsur for i in v.indikator), 1):
        own = [i for i in v.indikator if i.unsur == unsur]
        record = v.unsur(own[0])
        mark = f"3.2.{number}" if v.tata.penomoran == "angka" else f"{number}."
        yield Judul((p(f"{mark} {record.jenis.value.capitalize()}: "), v.nama_unsur(record)), 3)
        yield k.kalimat_pengukur(v, record, own)
        for i in own:
            yield k.kalimat_capaian(v, i)
            made = (k.kalimat_tren(v, i), k.kalimat_akhir(v, i), k.kalimat_pembanding(v, i))
            yield from filter(None, made)
        if record in v.sasaran:
            yield from k.kalimat_program(v, record)
        yield alinea(
            "Keberhasilan ini didukung oleh koordinasi yang baik; hambatannya adalah keterbatasan sumber daya manusia."
        )
        yield alinea("Solusi yang ditempuh adalah memperkuat pendampingan dan pemantauan.")


def _bab4(v: Pandangan) -> Iterator[Blok]:
    yield _bab(4, "PENUTUP")
    yield _bagian(v, 4, 1, "Kesimpulan")
    yield k.kalimat_cacah(v)
    yield k.kalimat_anggaran(v)
    yield _bagian(v, 4, 2, "Langkah Perbaikan")
    yield alinea("Langkah perbaikan pada tahun berikutnya:")
    for number, text in enumerate(_LANGKAH):
        yield alinea(p(text), butir=f"{chr(97 + number)}.")


def _skala() -> Tabel:
    rows = tuple(
        (sel(str(n)), sel(p(band, "rentang", name)), sel(p(name, "nama_kelas", name)))
        for n, (band, name) in enumerate(_SKALA, 1)
    )
    head = tuple(sel(t) for t in ("No", "Interval Nilai Realisasi Kinerja (%)", "Kriteria Penilaian"))
    return Tabel("skala", (head,), rows, judul=(p("Skala Nilai Peringkat Kinerja"),))


def _rujuk(text: str, jenis: str) -> Alinea:
    return alinea(text, p("", "rujukan", jenis), ".")


def _numbered(blocks: list[Blok], tata: Tata) -> list[Blok]:
    """Number the tables by chapter and let the references name them."""
    chapter = count = 0
    numbers: dict[str, str] = {}
    found: list[Blok] = []
    for block in blocks:
        if isinstance(block, Judul) and block.tingkat == 1 and block.isi[0].teks.startswith("BAB"):
            chapter, count = chapter + 1, 0
        if isinstance(block, Tabel):
            count += 1
            numbers.setdefault(block.jenis, f"{chapter}.{count}")
            block = replace(block, nomor=f"{chapter}.{count}", letak=tata.judul_tabel)  # noqa: PLW2901
        found.append(block)
    return [_referring(block, numbers, tata) for block in found]


def _referring(block: Blok, numbers: dict[str, str], tata: Tata) -> Blok:
    if not isinstance(block, Alinea):
        return block
    parts = []
    for part in block.isi:
        if part.tanda and part.tanda.jenis == "rujukan":
            named = tata.judul_tabel != "tanpa"
            part = p(f"Tabel {numbers[part.tanda.subjek]}", *part.tanda) if named else p("tabel berikut")  # noqa: PLW2901
        parts.append(part)
    return replace(block, isi=tuple(parts))


def _with_contents(blocks: list[Blok], tata: Tata) -> Iterator[Blok]:
    """Put the contents and the list of tables after the foreword."""
    for block in blocks:
        if tata.daftar_isi and isinstance(block, Judul) and teks(block.isi) == "IKHTISAR EKSEKUTIF":
            yield Judul((p("DAFTAR ISI"),), 1)
            yield from _contents(blocks)
        yield block


def _contents(blocks: list[Blok]) -> Iterator[Blok]:
    page = 1
    for number, block in enumerate(blocks):
        if isinstance(block, Judul) and block.tingkat <= 2 and number > 5:
            line = teks(block.isi)
            yield Alinea((p(line, "daftar_isi", line), p(f" {'.' * max(4, 60 - len(line))} "), p(str(page))))
        page += isinstance(block, Tabel)
