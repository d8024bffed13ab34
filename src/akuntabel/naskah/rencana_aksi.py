"""Rencana aksi: the steps toward each promised target by triwulan, as they are in force, and what revisions changed.

Source: PermenPANRB 88/2021, criteria 1c and 2b. No text fixes a form.
"""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_88_2021
from akuntabel.dokumen.blocks import Baris, Blok, Figur, Inline, Isi, Rujuk, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan, sebut_jabatan, sebut_perjanjian
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.masa import ROMAWI, nama_triwulan
from akuntabel.naskah.tabel.evaluasi import STRIP
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kelompok, kepala, kolom
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, rapat, sitasi, tanggal
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import Perjanjian, RencanaAksi
from akuntabel.ukur.rencana_aksi import TRIWULAN, Perubahan, aksi_berlaku, kunci_aksi, perubahan_aksi

_KOLOM = {
    "keluaran": "keluaran",
    "program": "program/kegiatan/sub kegiatan",
    "penanggung_jawab": "penanggung jawab",
    "unit": "unit kerja",
}


def susun_rencana_aksi(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """One plan for each agreement that has steps, the head's first; then the list of what revisions changed."""
    planned = [pk for pk in bahan.paket.perjanjian if _indikator(bahan, pk)]
    tables = [_tabel(bahan, pk) for pk in planned]
    changes = _perubahan(bahan, planned)
    blocks: list[Blok] = [
        par(
            "Rencana aksi {nama} merinci langkah setiap triwulan untuk mencapai target Perjanjian Kinerja menurut {dasar}. "
            "Rencana yang berlaku disajikan pada {tabel}; T adalah target dan R adalah realisasi.",
            nama=isian(bahan.instansi.nama),
            dasar=sitasi(PERMENPANRB_88_2021.singkat),
            tabel=daftar_kata([(Rujuk(table.label),) for table in tables]),
        ),
        *tables,
    ]
    if changes:
        lead = par("Perubahan rencana dan alasannya disajikan pada {t}.", t=Rujuk(changes.label), sambung=True)
        blocks.extend((lead, changes))
    return susun_lembar(bahan, "Rencana Aksi", tuple(blocks), kertas)


def _indikator(bahan: Bahan, perjanjian: Perjanjian) -> list[Indikator]:
    """The indikator of an agreement that have steps, as the agreement orders them; then any that it does not promise."""
    stepped = dict.fromkeys(r.indikator for r in bahan.paket.rencana_aksi if r.perjanjian == perjanjian.kode)
    promised = [i for i in bahan.indikator_pk(perjanjian.kode) if i.kode in stepped]
    others = [bahan.paket.kunci["indikator"][kode] for kode in stepped if kode not in {i.kode for i in promised}]
    return [*promised, *others]


def _tabel(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    body = [row for indikator in _indikator(bahan, perjanjian) for row in _baris(bahan, perjanjian, indikator)]
    return Tabel(
        kolom=kolom(
            (0.5, TENGAH), (3.6, KIRI), (2.4, KIRI), (0.5, TENGAH), *((1.4, ANGKA) for _ in ROMAWI), (2, ANGKA), (2.2, KIRI)
        ),
        head=(
            kepala(
                "No", "Aksi", "Keluaran", "T/R", *(rangkai("TW {n}", n=nomor(n, tebal=True)) for n in ROMAWI),
                "Anggaran (Rp)", "Penanggung jawab",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Rencana Aksi {pk}", pk=_sebut(bahan, perjanjian)),
        label=f"rencana-aksi-{perjanjian.kode}",
        lanskap=True,
    )  # fmt: skip


def _sebut(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """An agreement by its name; one below the head's by its signer as well."""
    named = sebut_perjanjian(perjanjian)
    if not perjanjian.induk or not perjanjian.pihak_pertama:
        return named
    return rangkai("{pk} {siapa}", pk=named, siapa=sebut_jabatan(bahan.pejabat(perjanjian.pihak_pertama)))


def _baris(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Iterator[Baris]:
    target = ("target", indikator.ukuran, perjanjian.kode)
    promised = rangkai("; target setahun {t}", t=bahan.fig(*target)) if bahan.ada(*target) else ()
    yield kelompok(rangkai("{nama}{target}", nama=isian(indikator.nama), target=promised), 10)
    for number, step in enumerate(aksi_berlaku(bahan.paket, perjanjian.kode, indikator.kode), 1):
        key = kunci_aksi(bahan.paket, step)
        yield baris(
            Sel((nomor(number),), baris=2),
            Sel(_aksi(bahan, step), baris=2),
            Sel((isian(step.keluaran or "–"),), baris=2),
            "T",
            *(_sel(bahan, "target_aksi", key, perjanjian, n) for n in TRIWULAN),
            Sel((_anggaran(bahan, key, perjanjian),), baris=2),
            Sel(_pelaksana(bahan, step), baris=2),
        )
        yield baris("R", *(_sel(bahan, "realisasi_aksi", key, perjanjian, n) for n in TRIWULAN))


def _aksi(bahan: Bahan, step: RencanaAksi) -> tuple[Blok, ...]:
    program = bahan.paket.kunci["program"].get(step.program)
    named = [rapat("{kode} {nama}", kode=nomor(program.kode), nama=isian(program.nama))] if program else []
    return (rapat("{aksi}", aksi=isian(step.aksi)), *named)


def _sel(bahan: Bahan, jenis: str, key: str, perjanjian: Perjanjian, triwulan: int) -> Inline:
    figure = bahan.angka(jenis, key, f"{perjanjian.kode}/tw{triwulan}")
    return STRIP if figure.keadaan is Keadaan.KOSONG else Figur(figure, tabel=True)


def _anggaran(bahan: Bahan, key: str, perjanjian: Perjanjian) -> Inline:
    name = ("anggaran_aksi", key, perjanjian.kode)
    return bahan.kolom(*name) if bahan.ada(*name) else STRIP


def _pelaksana(bahan: Bahan, step: RencanaAksi) -> Isi:
    """Who answers for a step, with the unit where that says more."""
    unit = bahan.paket.kunci["organisasi"].get(step.unit)
    named = dict.fromkeys(text for text in (step.penanggung_jawab, unit.nama if unit else "") if text)
    return (isian("; ".join(named) or "–"),)


# Revisions


def _perubahan(bahan: Bahan, agreements: list[Perjanjian]) -> Tabel | None:
    rows = [_baris_perubahan(bahan, change) for pk in agreements for change in perubahan_aksi(bahan.paket, pk.kode)]
    if not rows:
        return None
    return Tabel(
        kolom=kolom((0.8, TENGAH), (1.7, KIRI), (2.6, KIRI), (2.8, KIRI), (4, KIRI), (3, KIRI)),
        head=(kepala("Revisi ke-", "Tanggal", "Indikator", "Aksi", "Yang berubah", "Alasan"),),
        body=tuple(rows),
        judul=rangkai("Perubahan Rencana Aksi Tahun {y}", y=nomor(bahan.tahun)),
        label="perubahan-rencana-aksi",
        lanskap=True,
    )


def _baris_perubahan(bahan: Bahan, change: Perubahan) -> Baris:
    revision = change.revisi
    return baris(
        nomor(revision.revisi),
        tanggal(revision.tanggal_revisi) if revision.tanggal_revisi else "–",
        isian(bahan.paket.kunci["indikator"][revision.indikator].nama),
        isian(change.kini.aksi),
        Sel(tuple(rapat("{isi}", isi=line) for line in _yang_berubah(bahan, change))),
        isian(revision.alasan_revisi or "–"),
    )


def _yang_berubah(bahan: Bahan, change: Perubahan) -> list[Isi]:
    if change.berhenti:
        return [rangkai("Aksi tidak dilanjutkan.")]
    if change.semula is None:
        return [rangkai("Aksi baru.")]
    lines = [_geser(bahan, change.semula, change.kini, n) for n in change.triwulan]
    if change.anggaran:
        lines.append(_geser_anggaran(bahan, change.semula, change.kini))
    for name in change.kolom:
        before, after = (_sebutan(bahan, step, name) for step in (change.semula, change.kini))
        lines.append(
            rangkai("{kolom} semula {a}, menjadi {b}", kolom=_KOLOM[name].capitalize(), a=isian(before), b=isian(after))
        )
    return lines or [rangkai("Target, anggaran, dan pelaksana tetap.")]


def _geser(bahan: Bahan, before: RencanaAksi, after: RencanaAksi, triwulan: int) -> Isi:
    old, new = (_target(bahan, step, triwulan) for step in (before, after))
    return rangkai("Target {masa} semula {a}, menjadi {b}", masa=nama_triwulan(triwulan), a=old, b=new)


def _target(bahan: Bahan, step: RencanaAksi, triwulan: int) -> Inline:
    return bahan.fig("target_aksi", kunci_aksi(bahan.paket, step), f"{step.perjanjian}/tw{triwulan}")


def _geser_anggaran(bahan: Bahan, before: RencanaAksi, after: RencanaAksi) -> Isi:
    names = (("anggaran_aksi", kunci_aksi(bahan.paket, step), step.perjanjian) for step in (before, after))
    old, new = (bahan.fig(*name) if bahan.ada(*name) else "belum diisi" for name in names)
    return rangkai("Anggaran semula {a}, menjadi {b}", a=old, b=new)


def _sebutan(bahan: Bahan, step: RencanaAksi, name: str) -> str:
    """A field of a step as people say it: codes by what they name."""
    text: str = getattr(step, name)
    table = {"program": "program", "unit": "organisasi"}.get(name)
    record = bahan.paket.kunci[table].get(text) if table else None
    return record.nama if record else text or "tidak disebut"
