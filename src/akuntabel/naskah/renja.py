"""Renja of the year: its programmes with targets and pagu, beside RKPD, RKA, DPA, their changes, Renstra and PK.

Source: Permendagri 86/2017, Tabel T-C.33, as reports carry it; docs/tafsir/evaluasi-renja.md.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.dasar.nomenklatur import Kode
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dokumen.blocks import Baris, Blok, Inline, Isi, Rujuk, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.tabel.anggaran import nama_program
from akuntabel.naskah.tabel.evaluasi import STRIP, Nama, angka, baris_kaki
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, baris, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, rapat, sitasi
from akuntabel.skema.tabel.perencanaan import Renja, TahapRencana
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.renja import konteks_tahap, tahap_rencana
from akuntabel.ukur.status import compare

RENJA = (TahapRencana.RENJA, TahapRencana.RENJA_PERUBAHAN)


def susun_renja(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The Renja as planned, then pagu and targets of every paper side by side."""
    papers = tahap_rencana(bahan.paket)
    plans = [_rencana(bahan, tahap) for tahap in RENJA if tahap in papers]
    beside = [table for table in (_pagu(bahan, papers), _target(bahan, papers)) if table]
    blocks: list[Blok] = []
    if plans:
        blocks.append(
            par(
                "Program dan kegiatan {nama} tahun {y} menurut Renja disajikan pada {tabel} dengan kolom {dasar}.",
                nama=isian(bahan.instansi.nama),
                y=nomor(bahan.tahun),
                tabel=_rujuk(plans),
                dasar=sitasi(f"Tabel T-C.33 {PERMENDAGRI_86_2017.singkat}"),
            )
        )
    else:
        blocks.append(par("Renja belum tersedia; yang disajikan adalah dokumen lain yang sudah tersedia."))
    blocks.extend(plans)
    if beside:
        blocks.append(
            par(
                "{dokumen} disandingkan pada {tabel}. Kolom perbedaan menyebut dokumen yang berbeda dari dokumen sebelumnya.",
                dokumen=daftar_kata([(isian(tahap.value),) for tahap in papers]),
                tabel=_rujuk(beside),
            )
        )
    note = par("Tanda – berarti tidak ada isinya pada dokumen itu.", sambung=True)
    return susun_lembar(bahan, "Rencana Kerja (Renja)", (*blocks, *beside, note), kertas)


def _rujuk(tables: Sequence[Tabel]) -> Isi:
    return daftar_kata([(Rujuk(table.label),) for table in tables])


def _kode(bahan: Bahan, rows: Sequence[Renja]) -> list[str]:
    """The codes of rows in the order of the Paket's programmes."""
    named = {row.program for row in rows}
    return [program.kode for program in bahan.paket.program if program.kode in named]


# As Tabel T-C.33


def _rencana(bahan: Bahan, tahap: TahapRencana) -> Tabel:
    rows = [row for row in bahan.paket.renja if row.tahap is tahap]
    body = [line for kode in ("", *_kode(bahan, rows)) for line in _baris_rencana(bahan, rows, kode)]
    context = konteks_tahap(tahap)
    if bahan.ada("pagu_rencana", "", context):
        none: list[Nama | None] = [None, None, None]
        ends = [("pagu_rencana", "", context), *none, ("pagu_maju", "", context)]
        body.append(baris_kaki(bahan, "Jumlah", 4, ends))
    return Tabel(
        kolom=kolom(
            (4, KIRI), (3, KIRI), (1.8, KIRI), (1.4, ANGKA), (2, ANGKA), (1.5, KIRI), (1.8, KIRI), (1.4, ANGKA), (2, ANGKA)
        ),
        head=(
            Baris(
                (
                    *(
                        sel_kepala(title, baris=2)
                        for title in (
                            "Program/kegiatan/sub kegiatan", "Indikator", "Lokasi", rangkai("Target {t}", t=isian(tahap.value, tebal=True)), "Pagu indikatif (Rp)",
                            "Sumber dana", "Catatan",
                        )
                    ),
                    sel_kepala("Prakiraan maju tahun berikutnya", kolom=2),
                )
            ),
            kepala("Target", "Pagu indikatif (Rp)"),
        ),
        body=tuple(body),
        judul=rangkai("{tahap} Tahun {y}", tahap=isian(tahap.value), y=nomor(bahan.tahun)),
        label=f"rencana-{context}",
        lanskap=True,
    )  # fmt: skip


def _baris_rencana(bahan: Bahan, rows: Sequence[Renja], kode: str) -> Iterator[Baris]:
    """A code with its pagu, then its indikator with their targets; the name of the code over all of them."""
    own = [row for row in rows if row.program == kode]
    for position, row in enumerate(own):
        context = konteks_tahap(row.tahap)
        key = f"{row.program}/{row.indikator}" if row.indikator else row.program
        indikator = bahan.paket.kunci["indikator"].get(row.indikator)
        name = nama_program(bahan.paket.kunci["program"][kode], berkode=True) if kode else Sel((STRIP,))
        yield baris(
            *([Sel(name.isi, baris=len(own), takuk=name.takuk)] if position == 0 else []),
            isian(indikator.nama) if indikator else STRIP,
            isian(row.lokasi or "–"),
            _isi(bahan, ("target_rencana", key, context)),
            _isi(bahan, ("pagu_rencana", key, context)),
            isian(row.sumber_dana or "–"),
            isian(row.catatan or "–"),
            _isi(bahan, ("target_maju", key, context)),
            _isi(bahan, ("pagu_maju", key, context)),
        )


def _isi(bahan: Bahan, nama: Nama) -> Inline:
    """A figure with its unit, which no column names."""
    if angka(bahan, nama) is STRIP:
        return STRIP
    return bahan.kolom(*nama)


# Side by side


def _pagu(bahan: Bahan, papers: Sequence[TahapRencana]) -> Tabel | None:
    """Pagu of each code in every paper; None where no paper tells one."""
    codes = [kode for kode in _kode(bahan, bahan.paket.renja) if _tahap_pagu(bahan, kode, papers)]
    if not codes:
        return None
    told = [t for t in papers if any(bahan.ada("pagu_rencana", kode, konteks_tahap(t)) for kode in codes)]
    body = [
        baris(
            nama_program(bahan.paket.kunci["program"][kode], berkode=True),
            *(angka(bahan, ("pagu_rencana", kode, konteks_tahap(tahap))) for tahap in told),
            Sel(_beda_pagu(bahan, kode, told)),
        )
        for kode in codes
    ]
    if any(bahan.ada("pagu_rencana", "", konteks_tahap(tahap)) for tahap in told):
        ends: list[Nama | None] = [("pagu_rencana", "", konteks_tahap(tahap)) for tahap in told]
        body.append(baris_kaki(bahan, "Jumlah", 1, ends, ekor=1))
    return Tabel(
        kolom=kolom((3.6, KIRI), *((2, ANGKA) for _ in told), (3.2, KIRI)),
        head=(
            kepala(
                "Program/kegiatan/sub kegiatan",
                *(rangkai("{tahap} (Rp)", tahap=isian(tahap.value, tebal=True)) for tahap in told),
                "Perbedaan",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Pagu Tahun {y} menurut Setiap Dokumen", y=nomor(bahan.tahun)),
        label="sanding-pagu",
        lanskap=True,
    )


def _tahap_pagu(bahan: Bahan, kode: str, papers: Sequence[TahapRencana]) -> list[TahapRencana]:
    return [tahap for tahap in papers if bahan.ada("pagu_rencana", kode, konteks_tahap(tahap))]


def _beda_pagu(bahan: Bahan, kode: str, papers: Sequence[TahapRencana]) -> tuple[Blok, ...] | Isi:
    """Each paper that changes the pagu of the one before it, in words with the amount."""
    told = _tahap_pagu(bahan, kode, papers)
    lines = []
    for before, after in pairwise(told):
        old, new = (bahan.angka("pagu_rencana", kode, konteks_tahap(tahap)) for tahap in (before, after))
        if sign := compare(new, old):
            lines.append(
                rapat(
                    "{sesudah} {kata} {jumlah} dari {sebelum}",
                    sesudah=isian(after.value), kata="bertambah" if sign > 0 else "berkurang",
                    jumlah=bahan.fig("selisih_rencana", kode, konteks_tahap(after)), sebelum=isian(before.value),
                )
            )  # fmt: skip
    return tuple(lines) or rangkai("sama" if len(told) > 1 else "–")


def _target(bahan: Bahan, papers: Sequence[TahapRencana]) -> Tabel | None:
    """Target of each indikator in every paper, beside Renstra and agreements; None where no paper tells one."""
    keys = dict.fromkeys((row.program, row.indikator) for row in bahan.paket.renja if row.indikator)
    if not keys:
        return None
    order = {program.kode: Kode(program.kode) for program in bahan.paket.program}
    told = [t for t in papers if any(row.tahap is t for row in bahan.paket.renja if row.indikator)]
    agreements = [pk for pk in bahan.paket.perjanjian_kepala if any(_ada_pk(bahan, key, pk) for key in keys)]
    body = [
        _baris_target(bahan, key, told, agreements)
        for key in sorted(keys, key=lambda key: list(order).index(key[0]) if key[0] in order else -1)
    ]
    return Tabel(
        kolom=kolom(
            (3, KIRI), (2.6, KIRI), *((1.3, ANGKA) for _ in ("Renstra", *told, *agreements)), (3, KIRI)
        ),
        head=(
            kepala(
                "Program/kegiatan/sub kegiatan", "Indikator", rangkai("Target Renstra {y}", y=nomor(bahan.tahun, tebal=True)),
                *(rangkai("Target {tahap}", tahap=isian(tahap.value, tebal=True)) for tahap in told),
                *(sebut_perjanjian(pk) for pk in agreements), "Perbedaan",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Target Tahun {y} menurut Setiap Dokumen", y=nomor(bahan.tahun)),
        label="sanding-target",
        lanskap=True,
    )  # fmt: skip


def _ada_pk(bahan: Bahan, key: tuple[str, str], perjanjian: Perjanjian) -> bool:
    return bahan.ada("target", bahan.paket.kunci["indikator"][key[1]].ukuran, perjanjian.kode)


def _baris_target(
    bahan: Bahan, key: tuple[str, str], papers: Sequence[TahapRencana], agreements: Sequence[Perjanjian]
) -> Baris:
    kode, indikator = key[0], bahan.paket.kunci["indikator"][key[1]]
    program = bahan.paket.kunci["program"].get(kode)
    renstra = bahan.paket.kunci["unsur"][indikator.unsur].renstra
    names: list[tuple[Isi, Nama]] = [
        ((isian("Renstra"),), ("target", indikator.ukuran, f"{renstra}/{bahan.tahun}")),
        *(((isian(t.value),), ("target_rencana", "/".join(key), konteks_tahap(t))) for t in papers),
        *((sebut_perjanjian(pk), ("target", indikator.ukuran, pk.kode)) for pk in agreements),
    ]
    return baris(
        nama_program(program, berkode=True) if program else Sel((STRIP,)),
        isian(indikator.nama),
        *(_isi(bahan, name) for _, name in names),
        Sel(_beda_target(bahan, names)),
    )


def _beda_target(bahan: Bahan, names: Sequence[tuple[Isi, Nama]]) -> tuple[Blok, ...] | Isi:
    """Each paper whose target is not that of the one before it, in words."""
    told = [(title, name) for title, name in names if bahan.ada(*name) and bahan.angka(*name).nilai is not None]
    lines = []
    for (before, one), (after, other) in pairwise(told):
        if sign := compare(bahan.angka(*other), bahan.angka(*one)):
            word = "lebih tinggi" if sign > 0 else "lebih rendah"
            lines.append(rapat("{sesudah} {kata} daripada {sebelum}", sesudah=after, kata=word, sebelum=before))
    return tuple(lines) or rangkai("sama" if len(told) > 1 else "–")
