"""When each part of the cycle is due, from the terms in force."""

from calendar import monthrange
from datetime import date, timedelta

from akuntabel.aturan.rule import rule
from akuntabel.dasar.kalender import KetentuanTenggat
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014

BULAN_SETAHUN = 12


def _last_day(tahun: int, bulan: int) -> date:
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def _add_months(hari: date, bulan: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    tahun, urutan = divmod(hari.year * BULAN_SETAHUN + hari.month - 1 + bulan, BULAN_SETAHUN)
    akhir = _last_day(tahun, urutan + 1)
    return min(akhir, akhir.replace(day=min(hari.day, akhir.day)))


def _excel_pk(pengesahan_dpa: str, ketentuan: KetentuanTenggat) -> str:
    return f"EDATE({pengesahan_dpa},{ketentuan.pk_bulan_setelah_dpa})"


@rule(
    id="tenggat.pk",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
    judul="Batas penandatanganan Perjanjian Kinerja",
    rumus="satu bulan setelah dokumen pelaksanaan anggaran disahkan",
    excel=_excel_pk,
    tafsir="tenggat",
)
def batas_pk(pengesahan_dpa: date, ketentuan: KetentuanTenggat) -> date:
    """Last day to sign the first Perjanjian Kinerja of a year.

    >>> from akuntabel.dasar.kalender import ketentuan_tenggat
    >>> batas_pk(date(2025, 1, 31), ketentuan_tenggat(date(2025, 1, 31)))
    datetime.date(2025, 2, 28)
    """
    return _add_months(pengesahan_dpa, ketentuan.pk_bulan_setelah_dpa)


@rule(
    id="tenggat.lkj-perangkat-daerah",
    dasar=PERPRES_29_2014.at(),
    judul="Batas penyampaian laporan kinerja perangkat daerah",
    rumus="akhir bulan kedua setelah tahun anggaran berakhir",
    tafsir="tenggat",
)
def batas_lkj_perangkat_daerah(tahun: int, ketentuan: KetentuanTenggat) -> date:
    """Last day to hand the report on `tahun` to the bupati or walikota."""
    akhir = _last_day(tahun + 1, ketentuan.lkj_perangkat_daerah_bulan)
    return ketentuan.lkj_perangkat_daerah_digeser.get(tahun, akhir)


@rule(
    id="tenggat.lkj-pemda",
    dasar=PERPRES_29_2014.at(),
    judul="Batas penyampaian laporan kinerja pemerintah daerah",
    rumus="akhir bulan ketiga setelah tahun anggaran berakhir",
    tafsir="tenggat",
)
def batas_lkj_pemda(tahun: int, ketentuan: KetentuanTenggat) -> date:
    """Last day to hand the government's report on `tahun` to the Minister."""
    return ketentuan.lkj_pemda_digeser.get(tahun, _last_day(tahun + 1, ketentuan.lkj_pemda_bulan))


def _excel_reviu(laporan_selesai: str, ketentuan: KetentuanTenggat) -> str:
    return f"{laporan_selesai}+{ketentuan.reviu_hari}"


@rule(
    id="tenggat.reviu",
    dasar=PERMENPANRB_53_2014.at("Lampiran III"),
    judul="Batas reviu laporan kinerja",
    rumus="tiga puluh hari setelah laporan selesai disusun",
    excel=_excel_reviu,
    tafsir="tenggat",
)
def batas_reviu(laporan_selesai: date, ketentuan: KetentuanTenggat) -> date:
    """Last day of the reviu of a report that was finished on a day.

    Source: the practice of a kabupaten's inspectorate, not a national rule.
    """
    return laporan_selesai + timedelta(days=ketentuan.reviu_hari)


@rule(
    id="tenggat.akhir-triwulan",
    dasar=PERPRES_29_2014.at(),
    judul="Akhir triwulan",
    rumus="hari terakhir bulan Maret, Juni, September, atau Desember",
    tafsir="tenggat",
)
def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """Last day of triwulan 1 to 4, after which it is measured."""
    return _last_day(tahun, triwulan * 3)


@rule(
    id="tenggat.sisa-hari",
    dasar=PERPRES_29_2014.at(),
    judul="Sisa hari sampai tenggat",
    rumus="tenggat − tanggal",
    excel="{tenggat}-{tanggal}",
)
def sisa_hari(tanggal: date, tenggat: date) -> int:
    """Days left until a deadline: 0 on the day itself, negative when it has passed.

    >>> sisa_hari(date(2026, 2, 19), date(2026, 2, 28))
    9
    """
    return (tenggat - tanggal).days
