"""Figures of ukuran and indikator: targets, realisasi, capaian, predikat, tren, benchmarks."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from akuntabel.aturan.capaian import (
    aturan_capaian,
    capaian_akhir_renstra,
    capaian_pembanding,
    capaian_rentang,
    jumlah_tercapai,
    jumlah_tidak_tercapai,
    rata_rata_capaian,
)
from akuntabel.aturan.predikat import predikat
from akuntabel.aturan.target_nol import jarak_target
from akuntabel.aturan.tren import Tren, makna_tren, selisih, tren
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN, aturan_setahun
from akuntabel.dasar.skala import Skala, skala_predikat
from akuntabel.skema.bilangan import Batas
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.kinerja import RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Ukuran
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import HITUNGAN, KATA, MELEWATI_SERATUS, SERATUS, hasil_seperti, jarak, persen, seperti
from akuntabel.ukur.masa import masa_of
from akuntabel.ukur.nilai_resmi import realisasi_resmi, resmi_dipakai
from akuntabel.ukur.status import Status, status_of
from akuntabel.ukur.target_nol import is_target_nol, ukur_target_nol
from akuntabel.ukur.variabel import nilai_triwulan, realisasi_variabel

TAHUN_TREN = 4
"""A trend looks at the reported year and up to three years before it."""


TANPA_CAPAIAN: Mapping[str, Keadaan | None] = MappingProxyType(
    {
        "jumlah_belum_diisi": Keadaan.KOSONG,
        "jumlah_belum_diukur": Keadaan.BELUM_DIUKUR,
        "jumlah_tidak_diukur": Keadaan.TIDAK_DIUKUR,
        "jumlah_tidak_dihitung": None,
    }
)
"""Counts of indikator without a capaian, each with its state; None where all is filled and the rule has no answer."""


def akhir_tahun(tahun: int) -> date:
    """The day whose law rules a year's report."""
    return date(tahun, 12, 31)


def skala_of(paket: Paket) -> Skala:
    """The scale of predikat in force for the report, in the reading that the office takes."""
    return skala_predikat(akhir_tahun(paket.tahun), paket.lembaga.bacaan_skala.value)


def batas_capaian(skala: Skala) -> tuple[Batas, ...]:
    """Limits that a printed capaian may not cross: 100 from either side, and where each class begins."""
    return (SERATUS, MELEWATI_SERATUS, *(Batas(k.mulai, k.termasuk) for k in skala.kelas if k.mulai is not None))


def ukur_realisasi(buku: Buku, paket: Paket) -> None:
    """Realisasi of each ukuran by triwulan and year, the change from last year, the trend and its meaning.

    What covers less than the year is not set beside whole years. Of several realisasi of one year
    the official value counts before the one typed for the year, this before the quarters, these
    before what the variables make (docs/tafsir/rumus-realisasi.md).
    """
    masa, official = masa_of(paket), resmi_dipakai(paket)
    made = realisasi_variabel(buku, paket)
    quarters = {row.ukuran: _quarters(buku, paket, row) for row in paket.realisasi_triwulan if row.ukuran not in made}
    by_ukuran: dict[str, dict[int, Angka]] = {u.kode: {} for u in paket.ukuran}
    for row in paket.realisasi:
        ukuran = paket.kunci["ukuran"][row.ukuran]
        measured = row.ukuran in quarters or (row.ukuran in made and made[row.ukuran].nilai is not None)
        if row.tahun == paket.tahun and measured and not isinstance(row.nilai, Nilai):
            continue
        jenis = "realisasi_diisi" if (row.ukuran, row.tahun) in official else "realisasi"
        by_ukuran[row.ukuran][row.tahun] = buku.isian(
            nama_angka(jenis, row.ukuran, str(row.tahun)), f"Realisasi {ukuran.nama} tahun {row.tahun}",
            row.nilai, seperti(ukuran), sumber_of(row, "nilai"),
        )  # fmt: skip
    for ukuran in paket.ukuran:
        years = by_ukuran[ukuran.kode] | realisasi_resmi(buku, paket, ukuran.kode)
        if paket.tahun not in years and ukuran.kode in made:
            years[paket.tahun] = buku.alias(nama_angka("realisasi", ukuran.kode, str(paket.tahun)), made[ukuran.kode])
        elif paket.tahun not in years:
            years[paket.tahun] = _setahun(buku, paket, ukuran, quarters.get(ukuran.kode, []))
        buku.alias(nama_angka("realisasi", ukuran.kode), years[paket.tahun])
        _trend(buku, paket, ukuran, years, whole=masa.triwulan_of(ukuran.kode) == BANYAK_TRIWULAN)


def _quarters(buku: Buku, paket: Paket, row: RealisasiTriwulan) -> list[Angka]:
    ukuran = paket.kunci["ukuran"][row.ukuran]
    return [
        buku.isian(
            nama_angka("realisasi", ukuran.kode, f"{paket.tahun}-tw{number}"),
            f"Realisasi {ukuran.nama} triwulan {number}", value, seperti(ukuran), sumber_of(row, f"tw{number}"),
        )
        for number, value in enumerate(nilai_triwulan(row), 1)
    ]  # fmt: skip


def _setahun(buku: Buku, paket: Paket, ukuran: Ukuran, quarters: list[Angka]) -> Angka:
    """The year's value from its quarters, or the word for why there is none."""
    name = nama_angka("realisasi", ukuran.kode, str(paket.tahun))
    title = f"Realisasi {ukuran.nama} tahun {paket.tahun}"
    if any(a.nilai is not None for a in quarters):
        return buku.turunkan(
            aturan_setahun(ukuran.tipe), name, title, {"nilai": quarters}, seperti(ukuran), boleh_kosong=True
        )  # fmt: skip
    stated = (r.nilai for r in paket.realisasi if (r.ukuran, r.tahun) == (ukuran.kode, paket.tahun))
    words = [w for w in (*stated, *(a.keadaan for a in quarters)) if isinstance(w, Keadaan) and w]
    place = Sumber("Realisasi Tahunan", f"{ukuran.kode}, {paket.tahun}", "Realisasi")
    return buku.isian(name, title, words[0] if words else Keadaan.KOSONG, seperti(ukuran), place)


def _trend(buku: Buku, paket: Paket, ukuran: Ukuran, years: dict[int, Angka], *, whole: bool) -> None:
    now, before = years[paket.tahun], years.get(paket.tahun - 1)
    if before is not None and whole:
        buku.turunkan(
            selisih, nama_angka("selisih", ukuran.kode), f"Perubahan {ukuran.nama} dari tahun {paket.tahun - 1}",
            {"sekarang": now, "sebelumnya": before}, hasil_seperti(ukuran),
        )  # fmt: skip
    window = [
        years[year] for year in range(paket.tahun - TAHUN_TREN + 1, paket.tahun + whole)
        if year in years and years[year].nilai is not None
    ]  # fmt: skip
    word = buku.turunkan(tren, nama_angka("tren", ukuran.kode), f"Tren {ukuran.nama}", {"nilai": window}, KATA)
    buku.turunkan(
        makna_tren, nama_angka("makna_tren", ukuran.kode), f"Makna tren {ukuran.nama}",
        {}, KATA, lain={"tren": Tren(word.kata), "arah": ukuran.arah},
    )  # fmt: skip


def ukur_renstra(buku: Buku, paket: Paket) -> None:
    """Targets of every Renstra by year, baselines and end targets."""
    for indikator in paket.indikator:
        renstra, ukuran = _renstra_of(paket, indikator), paket.kunci["ukuran"][indikator.ukuran]
        _baseline(buku, renstra, indikator, ukuran)
    for row in paket.target_renstra:
        indikator = paket.kunci["indikator"][row.indikator]
        renstra, ukuran = _renstra_of(paket, indikator), paket.kunci["ukuran"][indikator.ukuran]
        buku.isian(
            nama_angka("target", ukuran.kode, f"{renstra.kode}/{row.tahun}"),
            f"Target {indikator.nama} tahun {row.tahun} menurut {renstra.nama}",
            row.target, seperti(ukuran), sumber_of(row, "target"),
        )  # fmt: skip
    for indikator in paket.indikator:
        renstra, ukuran = _renstra_of(paket, indikator), paket.kunci["ukuran"][indikator.ukuran]
        name = nama_angka("target_akhir", ukuran.kode, renstra.kode)
        last = nama_angka("target", ukuran.kode, f"{renstra.kode}/{renstra.tahun_akhir}")
        if indikator.target_akhir is Keadaan.KOSONG and last in buku:
            buku.alias(name, buku[last])
        else:
            title = f"Target akhir {indikator.nama} menurut {renstra.nama}"
            buku.isian(name, title, indikator.target_akhir, seperti(ukuran), sumber_of(indikator, "target_akhir"))


def _renstra_of(paket: Paket, indikator: Indikator) -> Renstra:
    renstra: Renstra = paket.kunci["renstra"][paket.kunci["unsur"][indikator.unsur].renstra]
    return renstra


def _baseline(buku: Buku, renstra: Renstra, indikator: Indikator, ukuran: Ukuran) -> None:
    """The realisasi of the base year where known, so that one year has one value; else what the Renstra states."""
    name = nama_angka("kondisi_awal", ukuran.kode, renstra.kode)
    realisasi = nama_angka("realisasi", ukuran.kode, str(renstra.tahun_dasar))
    if realisasi in buku:
        buku.alias(name, buku[realisasi])
    else:
        title = f"Kondisi awal {indikator.nama} tahun {renstra.tahun_dasar}"
        buku.isian(name, title, indikator.kondisi_awal, seperti(ukuran), sumber_of(indikator, "kondisi_awal"))


def ukur_perjanjian(buku: Buku, paket: Paket) -> None:
    """For each Perjanjian Kinerja: targets, capaian on each basis, predikat, means and counts."""
    skala, masa = skala_of(paket), masa_of(paket)
    for perjanjian in paket.perjanjian:
        promised = [row for row in paket.target_pk if row.perjanjian == perjanjian.kode]
        by_unsur: dict[str, list[Angka]] = {}
        for row in promised:
            indikator = paket.kunci["indikator"][row.indikator]
            ukuran = paket.kunci["ukuran"][indikator.ukuran]
            target = buku.isian(
                nama_angka("target", ukuran.kode, perjanjian.kode),
                f"Target {indikator.nama} menurut {judul_perjanjian(perjanjian)}",
                row.target, seperti(ukuran), sumber_of(row, "target"),
            )  # fmt: skip
            reached = _capaian(buku, paket, perjanjian, indikator, ukuran, target, skala)
            buku.turunkan(
                jarak_target, nama_angka("jarak_target", ukuran.kode, perjanjian.kode),
                f"Jarak realisasi {indikator.nama} dari targetnya",
                {"realisasi": buku[nama_angka("realisasi", ukuran.kode)], "target": target}, jarak(ukuran),
            )  # fmt: skip
            by_unsur.setdefault(indikator.unsur, []).append(reached)
            buku.turunkan(
                predikat, nama_angka("predikat", ukuran.kode, perjanjian.kode), f"Predikat capaian {indikator.nama}",
                {"capaian": reached}, KATA, lain={"skala": skala, "triwulan": masa.triwulan_of(ukuran.kode)},
            )  # fmt: skip
            _against_end(buku, paket, perjanjian, indikator, ukuran, skala)
        _means_and_counts(buku, paket, perjanjian, by_unsur, skala)
        _count_levels(buku, paket, perjanjian)


def judul_perjanjian(perjanjian: Perjanjian) -> str:
    """Name an agreement in a sentence."""
    word = "Perjanjian Kinerja" if perjanjian.jenis.value == "murni" else "Perjanjian Kinerja Perubahan"
    return f"{word} Tahun {perjanjian.tahun}"


def _capaian(
    buku: Buku, paket: Paket, perjanjian: Perjanjian, indikator: Indikator, ukuran: Ukuran, target: Angka, skala: Skala
) -> Angka:
    name, title = nama_angka("capaian", ukuran.kode, perjanjian.kode), f"Capaian {indikator.nama}"
    realisasi, print_as = buku[nama_angka("realisasi", ukuran.kode)], persen(batas_capaian(skala))
    if is_target_nol(ukuran.arah, target):
        return ukur_target_nol(buku, paket, name, title, (realisasi, target), print_as)
    if target.sampai is None:
        rule = aturan_capaian(ukuran.arah, ukuran.rumus_turun)
        return buku.turunkan(rule, name, title, {"realisasi": realisasi, "target": target}, print_as)
    upper = Angka(f"{target.nama}/atas", f"{target.judul} (batas atas)", target.sampai, ukuran.bentuk, target.asal)
    return buku.turunkan(
        capaian_rentang, name, title,
        {"realisasi": realisasi, "bawah": target, "atas": buku.catat(upper)}, print_as, lain={"arah": ukuran.arah},
    )  # fmt: skip


def _against_end(
    buku: Buku, paket: Paket, perjanjian: Perjanjian, indikator: Indikator, ukuran: Ukuran, skala: Skala
) -> None:
    end = buku[nama_angka("target_akhir", ukuran.kode, perjanjian.renstra)]
    name = nama_angka("capaian_akhir", ukuran.kode, perjanjian.kode)
    title = f"Capaian {indikator.nama} terhadap target akhir Renstra"
    realisasi, print_as = buku[nama_angka("realisasi", ukuran.kode)], persen(batas_capaian(skala))
    if is_target_nol(ukuran.arah, end):
        ukur_target_nol(buku, paket, name, title, (realisasi, end), print_as)
        return
    buku.turunkan(
        capaian_akhir_renstra, name, title, {"realisasi": realisasi, "target_akhir": end}, print_as,
        lain={"arah": ukuran.arah, "rumus_turun": ukuran.rumus_turun},
    )  # fmt: skip


def _means_and_counts(
    buku: Buku, paket: Paket, perjanjian: Perjanjian, by_unsur: dict[str, list[Angka]], skala: Skala
) -> None:
    for kode, reached in by_unsur.items():
        unsur = paket.kunci["unsur"][kode]
        buku.himpun(
            rata_rata_capaian, nama_angka("capaian_unsur", kode, perjanjian.kode),
            f"Rata-rata capaian {unsur.jenis.value} {unsur.uraian}", {"capaian": judged(reached)},
            persen(batas_capaian(skala)), terukur(reached, f"indikator {unsur.jenis.value} ini"), boleh_kosong=True,
        )  # fmt: skip
    everything = [a for reached in by_unsur.values() for a in reached]
    place = Sumber("Target PK", perjanjian.kode, "banyaknya indikator")
    name = judul_perjanjian(perjanjian)
    buku.banyak(nama_angka("jumlah_indikator", "", perjanjian.kode), f"Jumlah indikator {name}", len(everything), place)
    for jenis, keadaan in TANPA_CAPAIAN.items():
        without = sum(status_of(a) is Status.TANPA_CAPAIAN and a.keadaan is keadaan for a in everything)
        buku.banyak(
            nama_angka(jenis, "", perjanjian.kode), f"{jenis.replace('_', ' ').capitalize()}, {name}", without, place
        )
    for jenis, rule, title in (
        ("jumlah_tercapai", jumlah_tercapai, "tercapai"),
        ("jumlah_tidak_tercapai", jumlah_tidak_tercapai, "tidak tercapai"),
    ):
        buku.himpun(
            rule, nama_angka(jenis, "", perjanjian.kode), f"Jumlah indikator {name} yang {title}",
            {"capaian": judged(everything)}, HITUNGAN, terukur(everything, "indikator"), boleh_kosong=True,
        )  # fmt: skip


def judged(capaian: list[Angka]) -> list[Angka]:
    """Those that were reached or missed, a miss without a percentage among them."""
    return [a for a in capaian if status_of(a) is not Status.TANPA_CAPAIAN]


def terukur(capaian: Sequence[Angka], sebutan: str) -> Kelengkapan | None:
    """How many of some capaian were reached or missed; None when all were."""
    known = sum(status_of(a) is not Status.TANPA_CAPAIAN for a in capaian)
    return Kelengkapan(known, len(capaian), sebutan, "belum memiliki capaian") if known < len(capaian) else None


def _count_levels(buku: Buku, paket: Paket, perjanjian: Perjanjian) -> None:
    """How many tujuan and sasaran the indikator of an agreement belong to."""
    promised = {paket.kunci["indikator"][t.indikator].unsur for t in paket.target_pk if t.perjanjian == perjanjian.kode}
    for jenis in (JenisUnsur.TUJUAN, JenisUnsur.SASARAN):
        count = sum(1 for u in paket.unsur if u.kode in promised and u.jenis is jenis)
        buku.banyak(
            nama_angka(f"jumlah_{jenis.value}", "", perjanjian.kode),
            f"Jumlah {jenis.value} dalam {judul_perjanjian(perjanjian)}",
            count, Sumber("Target PK", perjanjian.kode, f"banyaknya {jenis.value}"),
        )  # fmt: skip


def ukur_pembanding(buku: Buku, paket: Paket) -> None:
    """Benchmarks, and the realisasi beside each."""
    for row in paket.pembanding:
        if not isinstance(row.nilai, Nilai):
            continue
        ukuran = paket.kunci["ukuran"][row.ukuran]
        benchmark = buku.isian(
            nama_angka("pembanding", ukuran.kode, row.tingkat.value), row.nama or f"Pembanding {ukuran.nama}",
            row.nilai, seperti(ukuran), sumber_of(row, "nilai", row.sumber),
        )  # fmt: skip
        name = nama_angka("capaian_pembanding", ukuran.kode, row.tingkat.value)
        title = f"Realisasi {ukuran.nama} terhadap pembanding {row.tingkat.value}"
        realisasi = buku[nama_angka("realisasi", ukuran.kode)]
        if is_target_nol(ukuran.arah, benchmark):
            ukur_target_nol(buku, paket, name, title, (realisasi, benchmark), persen())
            continue
        buku.turunkan(
            capaian_pembanding, name, title, {"realisasi": realisasi, "pembanding": benchmark},
            persen(), lain={"arah": ukuran.arah, "rumus_turun": ukuran.rumus_turun},
        )  # fmt: skip
