"""What the figures say of each other: stated values beside what their own parts give."""

from collections import deque
from collections.abc import Iterator

from akuntabel.aturan.errors import PersentaseMenurunError
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN, setahun
from akuntabel.skema.bilangan import decimals_of, round_half_up
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.letak import Letak
from akuntabel.skema.nilai import Nilai, format_nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, Instrumen, RumusTurun, TipeTarget
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tanggal import format_tanggal
from akuntabel.ukur.angka import Angka, Sumber, sumber_angka
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.hasil import Hasil, Peringatan, SebutanError, names_figures, split_sebutan
from akuntabel.ukur.kinerja import akhir_tahun
from akuntabel.ukur.masa import masa_of
from akuntabel.ukur.sebutan_gambar import sebutan_asing, split_gambar
from akuntabel.ukur.status import Status, status_of
from akuntabel.ukur.survei import HASIL_INSTRUMEN


def periksa_angka(hasil: Hasil) -> Iterator[Peringatan]:
    """Find stated realisasi unlike their parts (the stated value stays, the author decides) and what is left unsaid."""
    yield from _instruments(hasil)
    yield from _program_indicators(hasil)
    yield from _quarters(hasil)
    yield from _unexplained(hasil)
    yield from _zero_at_target(hasil)
    yield from _without_answer(hasil)
    yield from _report_before_its_year_ends(hasil)


def _instruments(hasil: Hasil) -> Iterator[Peringatan]:
    for ukuran in hasil.paket.ukuran:
        if ukuran.instrumen not in HASIL_INSTRUMEN:
            continue
        for row in hasil.paket.realisasi:
            name = nama_angka(HASIL_INSTRUMEN[ukuran.instrumen], ukuran.kode, str(row.tahun))
            if row.ukuran == ukuran.kode and name in hasil:
                stated, made = hasil[nama_angka("realisasi", ukuran.kode, str(row.tahun))], hasil[name]
                if _differ(stated, made):
                    yield _unlike("UKR001", stated, made)


def _program_indicators(hasil: Hasil) -> Iterator[Peringatan]:
    paket = hasil.paket
    if not masa_of(paket).selesai:
        return
    for row in paket.target_pk:
        ukuran = paket.kunci["ukuran"][paket.kunci["indikator"][row.indikator].ukuran]
        if ukuran.instrumen is Instrumen.INDIKATOR_PROGRAM:
            stated = hasil[nama_angka("realisasi", ukuran.kode)]
            made = hasil[nama_angka("persentase_indikator_program", "", row.perjanjian)]
            if _differ(stated, made):
                count = hasil[nama_angka("jumlah_indikator_program_tercapai", "", row.perjanjian)]
                every = hasil[nama_angka("jumlah_indikator_program", "", row.perjanjian)]
                yield _unlike("UKR002", stated, made, f" ({count.teks} dari {every.teks} indikator program tercapai)")


def _quarters(hasil: Hasil) -> Iterator[Peringatan]:
    """The year as it is stated beside its quarters, where those that decide it are filled."""
    paket = hasil.paket
    for row in paket.realisasi_triwulan:
        ukuran: Ukuran = paket.kunci["ukuran"][row.ukuran]
        filled = [v.angka if isinstance(v, Nilai) else None for v in (row.tw1, row.tw2, row.tw3, row.tw4)]
        place = f"{tabel_of(type(row)).judul}, {ukuran.kode}"
        try:
            made = setahun(filled, ukuran.tipe)
        except PersentaseMenurunError:
            yield Peringatan(
                "UKR006",
                place,
                f"Persentase {ukuran.nama} dihitung kumulatif, padahal menurun antartriwulan.",
                "Betulkan nilai triwulannya, atau ganti tipe triwulan pada lembar Ukuran bila nilainya boleh turun.",
            )
            continue
        stated = hasil[nama_angka("realisasi", ukuran.kode)]
        deciding = filled[-1:] if ukuran.tipe in _DECIDED_LAST else filled
        if made is None or None in deciding or stated.nilai is None or not isinstance(stated.asal, Sumber):
            continue
        if round_half_up(stated.nilai, 2) != round_half_up(made, 2):
            shown = format_nilai(made, ukuran.bentuk, ukuran.satuan, decimals=min(decimals_of(made.normalize()), 2))
            yield Peringatan(
                "UKR006",
                str(stated.asal),
                f"{stated.judul} dinyatakan {stated.teks}, sedangkan triwulannya menghasilkan {shown} "
                f"(tipe {ukuran.tipe.value}).",
                "Pastikan mana yang benar, atau betulkan tipe triwulannya; laporan memakai nilai yang dinyatakan.",
            )


_DECIDED_LAST = {TipeTarget.NILAI_AKHIR, TipeTarget.TREN_NEGATIF, TipeTarget.PERSENTASE}


def _unexplained(hasil: Hasil) -> Iterator[Peringatan]:
    """The fifth of the seven analyses of a whole year: causes of success or failure, for a failure the solution."""
    paket, masa = hasil.paket, masa_of(hasil.paket)
    told = {
        (a.unsur, a.indikator, pk, a.jenis)
        for a in paket.analisis
        for pk in ([a.perjanjian] if a.perjanjian else _all(paket))
    }
    for nomor, row in enumerate(paket.target_pk):
        indikator = paket.kunci["indikator"][row.indikator]
        status = status_of(hasil[nama_angka("capaian", indikator.ukuran, row.perjanjian)])
        if status is Status.TANPA_CAPAIAN or masa.triwulan_of(indikator.ukuran) < BANYAK_TRIWULAN:
            continue
        said = {
            kind
            for kind in JenisAnalisis
            for subject in ("", indikator.kode)
            if (indikator.unsur, subject, row.perjanjian, kind) in told
        }
        missing = [] if said & _PENJELASAN[status] else ["penyebab"]
        if status is Status.TIDAK_TERCAPAI and JenisAnalisis.SOLUSI not in said:
            missing.append("solusi")
        if missing:
            yield Peringatan(
                "UKR004",
                f"Analisis, {indikator.unsur}, {row.perjanjian}",
                f"Capaian {indikator.nama} belum dijelaskan: {' dan '.join(missing)} belum diisi.",
                "Isi pada lembar Analisis; PermenPANRB 53/2014 memintanya untuk setiap indikator.",
                Letak("target_pk", nomor, "indikator"),
            )


def _all(paket: Paket) -> list[str]:
    return [perjanjian.kode for perjanjian in paket.perjanjian]


_BERHASIL = {JenisAnalisis.PENYEBAB, JenisAnalisis.PENDORONG}
_PENJELASAN = {
    Status.MELAMPAUI: _BERHASIL,
    Status.TERCAPAI: _BERHASIL,
    Status.TIDAK_TERCAPAI: {JenisAnalisis.PENYEBAB, JenisAnalisis.PENGHAMBAT},
}


def _zero_at_target(hasil: Hasil) -> Iterator[Peringatan]:
    """Formula N3 gives 0 where the target is just met, so neither class nor 'tercapai' fits it."""
    for ukuran in hasil.paket.ukuran:
        if ukuran.arah is Arah.TURUN and ukuran.rumus_turun is RumusTurun.N3:
            yield Peringatan(
                "UKR005",
                f"Ukuran, {ukuran.kode}, Rumus bila turun",
                f"Rumus N3 memberi capaian 0% bila target {ukuran.nama} tepat tercapai; predikatnya menyesatkan.",
                "Pakai N1, kecuali pemerintah daerah menetapkan N3.",
            )


_DIJELASKAN = ("realisasi", "capaian", "capaian_akhir", "capaian_program")
"""Kinds of figures whose missing answer the planner can mend."""


def _without_answer(hasil: Hasil) -> Iterator[Peringatan]:
    """Figures that a rule could not make; told where it first happened, not again in what follows from it."""
    for angka in dict.fromkeys(hasil.angka.values()):
        if angka.saran and angka.nama.split(":")[0] in _DIJELASKAN:
            yield Peringatan(
                "UKR020",
                str([*sumber_angka(angka)][-1]),
                f"{angka.judul}: {angka.catatan[:1].lower()}{angka.catatan[1:]}",
                angka.saran,
            )


def _report_before_its_year_ends(hasil: Hasil) -> Iterator[Peringatan]:
    """A hint only: values of the whole year in a report dated before the year was over."""
    day = hasil.paket.lembaga.tanggal_laporan
    if day is not None and day < akhir_tahun(hasil.paket.tahun) and masa_of(hasil.paket).selesai:
        yield Peringatan(
            "UKR021",
            "Instansi, Tanggal laporan",
            f"Tanggal laporan, {format_tanggal(day)}, mendahului akhir tahun {hasil.paket.tahun}, sedangkan isian "
            "sudah memuat nilai setahun.",
            "Betulkan tanggalnya, atau isi nilai yang baru sebagian pada lembar Realisasi Triwulan.",
        )


def _differ(stated: Angka, made: Angka) -> bool:
    if stated.nilai is None or made.nilai is None or made.kelengkapan:
        return False
    return round_half_up(stated.nilai, 2) != round_half_up(made.nilai, 2)


def _unlike(kode: str, stated: Angka, made: Angka, detail: str = "") -> Peringatan:
    return Peringatan(
        kode,
        str(next(sumber_angka(stated))),
        f"{stated.judul} dinyatakan {stated.teks}, sedangkan rinciannya menghasilkan {made.teks}{detail}.",
        "Pastikan mana yang benar; laporan memakai nilai yang dinyatakan.",
    )


def periksa_sebutan(hasil: Hasil) -> Iterator[Peringatan]:
    """Find texts of the planner that name a figure that does not exist."""
    for nomor, record, field in _texts(hasil.paket):
        kind: type = type(record)
        description, column = tabel_of(kind), kolom_of(kind)[field]
        try:
            for part in split_gambar(getattr(record, field), hasil.paket):
                if isinstance(part, str):
                    deque(split_sebutan(part, hasil), 0)
        except SebutanError as error:
            yield Peringatan(
                "UKR003",
                f"{description.judul}, isian ke-{nomor + 1}, {column.judul}",
                str(error),
                "Betulkan nama angka di dalam kurungnya.",
                Letak(description.nama, nomor, field),
            )
        for kode in sebutan_asing(getattr(record, field), hasil.paket):
            yield Peringatan(
                "UKR050",
                f"{description.judul}, isian ke-{nomor + 1}, {column.judul}",
                f"Gambar '{kode}' tidak ada pada lembar Gambar.",
                "Betulkan kodenya, atau tambahkan gambarnya pada lembar Gambar.",
                Letak(description.nama, nomor, field),
            )


def _texts(paket: Paket) -> Iterator[tuple[int, object, str]]:
    """Every prose field that names a figure: number of its record from 0, record, field."""
    for _, record_type, records in paket.isi():
        prose = [name for name, column in kolom_of(record_type).items() if column.jenis is Jenis.PROSA]
        for number, record in enumerate(records):
            for name in prose:
                text = getattr(record, name)
                if names_figures(text) or sebutan_asing(text, paket):
                    yield number, record, name
