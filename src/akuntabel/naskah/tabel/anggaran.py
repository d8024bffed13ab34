"""Tables of money: the agreement's budget, the programme structure by stage, realisasi, efficiency."""

from collections.abc import Iterator
from dataclasses import replace

from akuntabel.aturan.efisiensi import EFISIENSI
from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.dokumen.blocks import Baris, Figur, Isi, JenisBaris, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.tabel.rangka import (
    ANGKA,
    KIRI,
    TENGAH,
    baris,
    baris_jumlah,
    kelompok,
    kepala,
    kolom,
    nomor_kolom,
    sel_kepala,
)
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.pilihan import RumusEfisiensi
from akuntabel.skema.tabel.anggaran import Program, Tahapan
from akuntabel.skema.tabel.perencanaan import Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.anggaran import program_pk

_TAKUK = {Jenjang.PROGRAM: 0, Jenjang.KEGIATAN: 1, Jenjang.SUB_KEGIATAN: 2}


def jenjang(program: Program) -> Jenjang:
    """Level of a code."""
    return Kode(program.kode).jenjang


def terbawah(bahan: Bahan) -> str:
    """The lowest level that the budget goes down to."""
    return max((jenjang(program) for program in bahan.paket.program), key=_TAKUK.__getitem__).value


def program_saja(bahan: Bahan) -> list[Program]:
    """The programs, without what stands under them."""
    return [p for p in bahan.paket.program if jenjang(p) is Jenjang.PROGRAM]


def nama_program(program: Program, *, berkode: bool = False) -> Sel:
    """A code's name, indented by its level, with the code before it on narrow pages; programs in bold."""
    level = jenjang(program)
    bold = level is Jenjang.PROGRAM
    name = isian(program.nama, tebal=bold)
    coded = rangkai("{kode} {nama}", kode=nomor(program.kode, tebal=bold), nama=name)
    return Sel(coded if berkode else (name,), takuk=_TAKUK[level])


def baris_program(program: Program, *figures: Figur, kolom_kode: bool) -> Baris:
    """A row of a code's name and its figures, with the look of its level; the code in a column of its own or before the name."""
    level = jenjang(program)
    bold = level is Jenjang.PROGRAM
    lead = [Sel((nomor(program.kode, tebal=bold),))] if kolom_kode else []
    cells = [Sel((Figur(f.angka, f.tabel, bold),)) for f in figures]
    kind = JenisBaris.KELOMPOK if bold else JenisBaris.BIASA
    return baris(*lead, nama_program(program, berkode=not kolom_kode), *cells, jenis=kind)


def tabel_anggaran_pk(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """Budget of each program as the agreement states it."""
    rows = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(program.nama),
            bahan.kolom("pagu", program.kode, perjanjian.tahapan),
            isian(perjanjian.sumber_dana),
        )
        for number, program in enumerate(program_saja(bahan), 1)
    ]
    total = bahan.kolom("pagu", "", perjanjian.tahapan, tebal=True)
    rows.append(baris_jumlah((Sel(rangkai("Jumlah"), kolom=2, tebal=True), total, isian(perjanjian.sumber_dana))))
    return Tabel(
        kolom=kolom((0.5, TENGAH), (5, KIRI), (2, ANGKA), (1.4, TENGAH)),
        head=(kepala("No", "Program", "Anggaran (Rp)", "Sumber Dana"),),
        body=tuple(rows),
        judul=rangkai("Anggaran Program dalam {perjanjian}", perjanjian=sebut_perjanjian(perjanjian)),
        label=f"tabel-anggaran-{perjanjian.kode}",
        catatan=_catatan(kalimat_kelengkapan("Jumlah", bahan.angka("pagu", "", perjanjian.tahapan))),
    )


def tabel_anggaran_bawahan(bahan: Bahan, perjanjian: Perjanjian) -> Tabel | None:
    """Pagu of the codes that an agreement below the head's names; None where it names none."""
    programs = [bahan.paket.kunci["program"][kode] for kode in program_pk(bahan.paket, perjanjian.kode)]
    if not programs:
        return None
    rows = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(program.nama),
            bahan.kolom("pagu", program.kode, perjanjian.tahapan)
            if bahan.ada("pagu", program.kode, perjanjian.tahapan)
            else "–",
            isian(perjanjian.sumber_dana),
        )
        for number, program in enumerate(programs, 1)
    ]
    note: Isi = ()
    if len(programs) > 1 and bahan.ada("pagu_pk", "", perjanjian.kode):
        note = _catatan(kalimat_kelengkapan("Jumlah", bahan.angka("pagu_pk", "", perjanjian.kode)))
        total = bahan.kolom("pagu_pk", "", perjanjian.kode, tebal=True)
        rows.append(baris_jumlah((Sel(rangkai("Jumlah"), kolom=2, tebal=True), total, Sel())))
    return Tabel(
        kolom=kolom((0.5, TENGAH), (5, KIRI), (2, ANGKA), (1.4, TENGAH)),
        head=(kepala("No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Keterangan"),),
        body=tuple(rows),
        catatan=note,
    )


def tabel_struktur(bahan: Bahan) -> Tabel:
    """Pagu of every code at each stage, and its change at the last."""
    stages = bahan.paket.tahapan
    last = stages[-1].kode
    rows = [
        baris_program(
            program,
            *(bahan.kolom("pagu", program.kode, stage.kode) for stage in stages),
            *_delta(bahan, program.kode, last),
            kolom_kode=True,
        )
        for program in bahan.paket.program
    ]
    total = [bahan.kolom("pagu", "", stage.kode, tebal=True) for stage in stages]
    rows.append(
        baris_jumlah((Sel(rangkai("Jumlah"), kolom=2, tebal=True), *total, *_delta(bahan, "", last, tebal=True)))
    )
    changed = len(stages) > 1
    titles = ["Kode", "Program/Kegiatan/Sub Kegiatan"]
    head = kepala(
        *titles,
        *(rangkai("{nama} (Rp)", nama=isian(stage.nama, tebal=True)) for stage in stages),
        *(["Bertambah/ Berkurang (Rp)"] if changed else []),
    )
    amounts = len(stages) + changed
    return Tabel(
        kolom=kolom((1.7, KIRI), (4.2, KIRI), *([(1.75, ANGKA)] * amounts)),
        head=(head, nomor_kolom(amounts + 2)),
        body=tuple(rows),
        judul=rangkai("Struktur Program, Kegiatan dan Sub Kegiatan Tahun {y}", y=nomor(bahan.tahun)),
        label="tabel-struktur",
        catatan=_catatan(_catatan_delta(bahan), *(_kurang_tahapan(bahan, stage) for stage in stages)),
        lanskap=True,
    )


def _delta(bahan: Bahan, kode: str, stage: str, *, tebal: bool = False) -> Iterator[Figur]:
    if bahan.ada("selisih_pagu", kode, stage):
        yield bahan.kolom("selisih_pagu", kode, stage, tebal=tebal)


def _catatan(*notes: Isi) -> Isi:
    """Notes one after another; the first begins without a space."""
    spans = [span for note in notes for span in note]
    if spans and isinstance(spans[0], Teks):
        spans[0] = replace(spans[0], isi=spans[0].isi.lstrip())
    return tuple(spans)


def _kurang_tahapan(bahan: Bahan, tahapan: Tahapan) -> Isi:
    subject = rangkai("Jumlah {nama}", nama=isian(tahapan.nama.lower()))
    return kalimat_kelengkapan(subject, bahan.angka("pagu", "", tahapan.kode))


def _semua_kode(bahan: Bahan) -> list[str]:
    return ["", *(program.kode for program in bahan.paket.program)]


def _catatan_delta(bahan: Bahan) -> Isi:
    stages = bahan.paket.tahapan
    if len(stages) < 2:
        return ()
    unknown = any(bahan.angka("selisih_pagu", code, stages[-1].kode).kelengkapan for code in _semua_kode(bahan))
    return rangkai(
        "Kolom terakhir adalah pagu {after} dikurangi pagu {before}; angka dalam kurung berarti berkurang.{tanda}",
        tanda=" Tanda – berarti selisih tidak dihitung karena sebagian pagunya belum diisi." if unknown else "",
        after=isian(stages[-1].nama.lower()),
        before=isian(stages[-2].nama.lower()),
    )


def tabel_realisasi(bahan: Bahan) -> Tabel:
    """Budget, realisasi, serapan and what is left, down to the sub kegiatan."""
    names = ("pagu", "realisasi_anggaran", "serapan", "sisa_anggaran")
    rows = [
        baris_program(program, *(bahan.kolom(name, program.kode) for name in names), kolom_kode=False)
        for program in bahan.paket.program
    ]
    totals = [bahan.kolom(name, tebal=True) for name in names]
    rows.append(baris_jumlah((Sel(rangkai("Jumlah"), tebal=True), *totals)))
    return Tabel(
        kolom=kolom((4.6, KIRI), (2.1, ANGKA), (2.1, ANGKA), (1.15, ANGKA), (1.95, ANGKA)),
        head=(kepala("Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan", "Sisa (Rp)"),),
        body=tuple(rows),
        judul=rangkai("Realisasi Anggaran Tahun {y}", y=nomor(bahan.tahun)),
        label="tabel-realisasi-anggaran",
        catatan=_catatan(
            rangkai("Tanda – berarti serapan tidak dihitung karena pagunya nol."),
            kalimat_kelengkapan("Jumlah anggaran", bahan.angka("pagu")),
            kalimat_kelengkapan("Jumlah realisasi", bahan.angka("realisasi_anggaran")),
        ),
    )


def unsur_didukung(bahan: Bahan, perjanjian: Perjanjian) -> list[tuple[str, Unsur]]:
    """The tujuan and sasaran of an agreement that programs are named for, with their numbers."""
    return [(n, u) for n, u in bahan.unsur_pk(perjanjian) if bahan.ada("efisiensi", u.kode, perjanjian.kode)]


def tabel_efisiensi(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """Capaian of each sasaran beside the serapan of the programs that serve it, with the class by two rules."""
    pk = perjanjian.kode
    rumus = bahan.instansi.rumus_efisiensi
    body: list[Baris] = []
    for number, unsur in unsur_didukung(bahan, perjanjian):
        title = rangkai("{unsur}: {uraian}", unsur=sebut_unsur(number, unsur), uraian=isian(unsur.uraian))
        body.append(kelompok(title, 6))
        body.append(
            baris(
                bahan.kolom("capaian_unsur", unsur.kode, pk),
                bahan.kolom("anggaran_pendukung", unsur.kode, pk),
                bahan.kolom("realisasi_pendukung", unsur.kode, pk),
                bahan.kolom("serapan_pendukung", unsur.kode, pk),
                bahan.kolom("efisiensi", unsur.kode, pk),
                bahan.kolom("efisiensi_pembanding", unsur.kode, pk),
            )
        )
    totals = ("anggaran_pendukung", "realisasi_pendukung", "serapan_pendukung")
    money = [bahan.kolom(name, "", pk, tebal=True) for name in totals]
    body.append(baris_jumlah((Sel(rangkai("Jumlah"), rata=KIRI, tebal=True), *money, "", "")))
    unjudged = any(bahan.angka("efisiensi", u.kode, pk).kelengkapan for _, u in unsur_didukung(bahan, perjanjian))
    head = (
        Baris(
            (
                sel_kepala("Rata-rata Capaian", baris=2),
                sel_kepala("Anggaran Program Pendukung", kolom=3),
                sel_kepala("Kategori Efisiensi", kolom=2),
            )
        ),
        kepala(
            "Pagu (Rp)",
            "Realisasi (Rp)",
            "Serapan",
            rangkai("Rumus {r}", r=nomor(rumus.value)),
            rangkai("Rumus {r}", r=nomor(RumusEfisiensi.R2.value)),
        ),
    )
    return Tabel(
        kolom=kolom((1.5, ANGKA), (2.2, ANGKA), (2.2, ANGKA), (1.2, ANGKA), (1.7, TENGAH), (1.7, TENGAH)),
        head=head,
        body=tuple(body),
        judul=rangkai("Efisiensi Anggaran Sasaran dalam {perjanjian}", perjanjian=sebut_perjanjian(perjanjian)),
        label=f"tabel-efisiensi-{pk}",
        catatan=rangkai(
            "{satu}: {rumus_satu}. {dua}: {rumus_dua}. Pagu yang dipakai adalah pagu terakhir yang berlaku tahun {y}."
            "{ganda}{belum}{pagu}{realisasi}",
            belum=" Tanda – pada kategori berarti belum dinilai karena sebagian datanya belum diisi."
            if unjudged
            else "",
            pagu=kalimat_kelengkapan("Jumlah pagu", bahan.angka("anggaran_pendukung", "", pk)),
            realisasi=kalimat_kelengkapan("Jumlah realisasi", bahan.angka("realisasi_pendukung", "", pk)),
            satu=nomor(rumus.value),
            rumus_satu=nomor(EFISIENSI[rumus].aturan.rumus),
            dua=nomor(RumusEfisiensi.R2.value),
            rumus_dua=nomor(EFISIENSI[RumusEfisiensi.R2].aturan.rumus),
            y=nomor(bahan.tahun),
            ganda=_counted_once(bahan, perjanjian),
        ),
    )


def _counted_once(bahan: Bahan, perjanjian: Perjanjian) -> str:
    """Why the total is less than its rows where a programme serves several sasaran."""
    served = [bahan.program_pendukung(perjanjian.kode, unsur) for _, unsur in unsur_didukung(bahan, perjanjian)]
    every = [code for codes in served for code in codes]
    if len(set(every)) == len(every):
        return ""
    return " Program yang mendukung lebih dari satu sasaran hanya dihitung satu kali dalam jumlah."
