"""Realisasi that lack or wait, and counts that do not add up."""

from collections.abc import Iterator

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Instrumen

DESIMAL_TERBANYAK = 6
"""Decimals in print: no index or rate of the reports that we know has more than four."""

_PARTS = ("realisasi_triwulan", "skm", "ipp", "akip")
_MAKERS = ("nilai_resmi", "variabel", "nilai_variabel", "isi_register")


@check("instansi", "target_pk", "indikator", "ukuran", "realisasi", *_PARTS, *_MAKERS)
def promised_indikator_without_realisasi(paket: Paket) -> Iterator[Catatan]:
    if not paket.instansi:
        return
    measured = {r.ukuran for r in paket.realisasi if r.tahun == paket.tahun}
    measured |= {r.ukuran for r in paket.nilai_resmi if r.tahun == paket.tahun} | _made_of_variables(paket)
    measured |= {part.ukuran for table in _PARTS for part in getattr(paket, table)}
    measured |= {u.kode for u in paket.ukuran if u.instrumen is Instrumen.INDIKATOR_PROGRAM}
    for nomor, target in enumerate(paket.target_pk):
        indikator = paket.kunci["indikator"].get(target.indikator)
        if indikator and indikator.ukuran not in measured:
            yield Catatan(
                Kode.REALISASI_KOSONG,
                "target_pk",
                nomor,
                "indikator",
                f"Realisasi tahun {paket.tahun} ukuran '{indikator.ukuran}' belum diisi.",
                "Isi pada lembar Realisasi Tahunan, atau tulis 'belum diukur' di sana.",
            )


def _made_of_variables(paket: Paket) -> set[str]:
    """The ukuran of which some variable has a value: typed for a triwulan, or rows in its register."""
    filled = {
        row.variabel for row in paket.nilai_variabel if any(v is not None for v in (row.tw1, row.tw2, row.tw3, row.tw4))
    }
    listed = {row.register for row in paket.isi_register}
    return {v.ukuran for v in paket.variabel if v.kode in filled or v.register in listed}


@check("instansi", "realisasi")
def realisasi_that_wait_or_run_ahead(paket: Paket) -> Iterator[Catatan]:
    if not paket.instansi:
        return
    for nomor, realisasi in enumerate(paket.realisasi):
        if realisasi.tahun > paket.tahun:
            yield Catatan(
                Kode.URUTAN_TAHUN,
                "realisasi",
                nomor,
                "nilai",
                f"Realisasi tahun {realisasi.tahun} melewati tahun laporan {paket.tahun}.",
                "Kosongkan, atau betulkan tahunnya.",
            )
        elif realisasi.tahun == paket.tahun and realisasi.nilai is Keadaan.BELUM_DIUKUR:
            yield Catatan(
                Kode.BELUM_DIUKUR,
                "realisasi",
                nomor,
                "nilai",
                f"Ukuran '{realisasi.ukuran}' belum diukur tahun {realisasi.tahun}; capaiannya tidak disajikan.",
                "Isi setelah hasilnya ada.",
            )


@check("ukuran")
def more_decimals_than_a_page_can_hold(paket: Paket) -> Iterator[Catatan]:
    for nomor, ukuran in enumerate(paket.ukuran):
        if ukuran.desimal is not None and ukuran.desimal > DESIMAL_TERBANYAK:
            yield Catatan(
                Kode.BUKAN_NILAI,
                "ukuran",
                nomor,
                "desimal",
                f"Desimal cetak {ukuran.desimal} terlalu banyak.",
                f"Tulis paling banyak {DESIMAL_TERBANYAK}, atau kosongkan.",
            )


_BERTRIWULAN = ("data_dukung", "catatan_triwulan", "pemantauan", "tindak_lanjut")


@check(*_BERTRIWULAN)
def triwulan_out_of_range(paket: Paket) -> Iterator[Catatan]:
    for table in _BERTRIWULAN:
        for nomor, record in enumerate(getattr(paket, table)):
            if record.triwulan is not None and not 1 <= record.triwulan <= 4:
                blank = ", atau kosongkan untuk setahun" if table == "data_dukung" else ""
                yield Catatan(
                    Kode.BUKAN_NILAI,
                    table,
                    nomor,
                    "triwulan",
                    f"Triwulan {record.triwulan} tidak ada.",
                    f"Isi 1 sampai 4{blank}.",
                )


@check("pegawai")
def staff_counted_unlike_by_sex(paket: Paket) -> Iterator[Catatan]:
    for nomor, p in enumerate(paket.pegawai):
        educated = (p.bezetting_sd, p.bezetting_sma, p.bezetting_d3, p.bezetting_s1, p.bezetting_s2)
        known = [count for count in educated if count is not None]
        if len(known) < len(educated) or p.laki_laki is None or p.perempuan is None:
            continue
        bezetting, by_sex = sum(known), p.laki_laki + p.perempuan
        if by_sex != bezetting:
            yield Catatan(
                Kode.PEGAWAI_TIDAK_COCOK,
                "pegawai",
                nomor,
                "laki_laki",
                f"{p.kelompok}: laki-laki dan perempuan berjumlah {by_sex}, sedangkan bezetting {bezetting}.",
                "Betulkan banyaknya menurut jenis kelamin atau menurut pendidikan.",
            )
