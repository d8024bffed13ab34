"""DAT: what a Paket leaves out, and figures in it that ask for an explanation."""

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.dasar.peraturan import (
    PERMENPAN_20_2008,
    PERMENPANRB_53_2014,
    PERMENPANRB_88_2021,
    PERMENPANRB_89_2021,
)
from akuntabel.reviu.letak_paket import letak_rekaman, letak_tabel
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.nilai import Nilai, format_nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah
from akuntabel.skema.tabel.kinerja import IndikatorProgram
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Indikator, PeranPemilik, Ukuran
from akuntabel.skema.tabel.perjanjian import Iku, TargetPk
from akuntabel.ukur import hitung

_IKU = PERMENPAN_20_2008.at()
_PERJANJIAN = PERMENPANRB_53_2014.at("Lampiran I")
_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_LKE = PERMENPANRB_88_2021.at("Lampiran")
_PENJENJANGAN = PERMENPANRB_89_2021.at()

_TERLALU_TINGGI, _TERLALU_RENDAH = Decimal(120), Decimal(75)
_EXPLAINS = frozenset({JenisAnalisis.PENYEBAB, JenisAnalisis.PENDORONG, JenisAnalisis.PENGHAMBAT, JenisAnalisis.SOLUSI})
_OUTCOME = re.compile(
    r"(?:meningkat|menurun|terwujud|membaik|optimal)\w*\b|(?:indeks|tingkat|kualitas|derajat)\s", re.IGNORECASE
)
_OUTPUT = re.compile(
    r"(?:jumlah|banyaknya|tersedianya|tersusunnya|terlaksananya|terselenggaranya)\s+"
    r"(?:\w+\s+)?(?:dokumen|laporan|kegiatan|rapat|paket|unit|berkas|sosialisasi|pelatihan|surat|buku)\b",
    re.IGNORECASE,
)


def _diperjanjikan(paket: Paket) -> dict[str, Indikator]:
    """Indikator that an agreement of the year promises, by code, each once."""
    return {target.indikator: paket.kunci["indikator"][target.indikator] for target in paket.target_pk}


def _iku(paket: Paket) -> dict[str, list[Iku]]:
    """What the decrees say of each indikator promised; one without a decree has an empty list."""
    return {kode: [iku for iku in paket.iku if iku.indikator == kode] for kode in _diperjanjikan(paket)}


@check(
    "DAT001",
    message="Indikator {subjek} tidak memiliki definisi operasional.",
    hint="Isi kolom Definisi operasional pada lembar IKU: apa yang dihitung, dan apa yang tidak.",
    dasar=_IKU,
    tingkat=Tingkat.PERINGATAN,
)
def indikator_without_definisi(paket: Paket) -> Hasil:
    """Indikator yang diperjanjikan tidak didefinisikan dalam keputusan IKU mana pun."""
    for kode, described in _iku(paket).items():
        yield from _lacks(paket, kode, described, "definisi")


@check(
    "DAT002",
    message="Indikator {subjek} tidak memiliki sumber data.",
    hint="Isi kolom Sumber data pada lembar IKU.",
    dasar=_IKU,
    tingkat=Tingkat.PERINGATAN,
)
def indikator_without_sumber_data(paket: Paket) -> Hasil:
    """Indikator yang diperjanjikan tidak menyebut dari mana datanya."""
    for kode, described in _iku(paket).items():
        yield from _lacks(paket, kode, described, "sumber_data")


@check(
    "DAT003",
    message="Realisasi {subjek} tahun {tahun} tidak memiliki data dukung.",
    hint="Catat dokumen buktinya pada lembar Data Dukung.",
    dasar=_LKE,
    tingkat=Tingkat.PERINGATAN,
)
def realisasi_without_data_dukung(paket: Paket) -> Hasil:
    """Realisasi tahun laporan dari indikator yang diperjanjikan tidak disertai bukti."""
    proven = {(bukti.ukuran, bukti.tahun) for bukti in paket.data_dukung}
    promised = {indikator.ukuran for indikator in _diperjanjikan(paket).values()}
    for realisasi in paket.realisasi:
        if realisasi.tahun != paket.tahun or realisasi.ukuran not in promised or not isinstance(realisasi.nilai, Nilai):
            continue
        if (realisasi.ukuran, realisasi.tahun) in proven:
            yield LULUS
        else:
            ukuran: Ukuran = paket.kunci["ukuran"][realisasi.ukuran]
            place = letak_rekaman(realisasi, "nilai")
            yield Langgar(place, isi={"subjek": ukuran.nama, "tahun": str(realisasi.tahun)})


@check(
    "DAT004",
    message="Indikator {subjek} tidak memiliki penanggung jawab.",
    hint="Isi lembar Pemilik Indikator, atau kolom Penanggung jawab pada lembar IKU.",
    dasar=_IKU,
    tingkat=Tingkat.PERINGATAN,
)
def indikator_without_penanggung_jawab(paket: Paket) -> Hasil:
    """Indikator yang diperjanjikan tidak menyebut siapa yang bertanggung jawab atasnya."""
    owned = {p.indikator for p in paket.pemilik if p.peran is PeranPemilik.PENANGGUNG_JAWAB}
    for kode, described in _iku(paket).items():
        if kode in owned:
            yield LULUS
        else:
            yield from _lacks(paket, kode, described, "penanggung_jawab")


def _lacks(paket: Paket, kode: str, described: list[Iku], kolom: str) -> Hasil:
    if any(getattr(iku, kolom).strip() for iku in described):
        yield LULUS
    else:
        place = letak_rekaman(described[0], kolom) if described else letak_tabel("iku")
        yield Langgar(place, isi={"subjek": f"{paket.kunci['indikator'][kode].nama} ({kode})"})


@check(
    "DAT005",
    message="Indikator sub kegiatan {tercetak} berbunyi seperti hasil (outcome), bukan keluaran (output).",
    hint="Rumuskan barang atau jasa yang dihasilkan sub kegiatan, misalnya jumlah laporan atau dokumen.",
    dasar=_PENJENJANGAN,
    tingkat=Tingkat.SARAN,
)
def output_worded_as_outcome(paket: Paket) -> Hasil:
    """Indikator sub kegiatan dimulai dengan kata sebuah hasil: meningkatnya, terwujudnya, indeks, tingkat."""
    for indikator in _at(paket, Jenjang.SUB_KEGIATAN):
        if _OUTCOME.match(indikator.nama):
            yield Langgar(letak_rekaman(indikator, "nama"), indikator.nama)
        else:
            yield LULUS


@check(
    "DAT006",
    message="Indikator {apa} {tercetak} berbunyi seperti keluaran (output), bukan hasil (outcome).",
    hint="Rumuskan perubahan yang diharapkan dari keluaran itu, bukan banyaknya dokumen atau kegiatan.",
    dasar=_PENJENJANGAN,
    tingkat=Tingkat.SARAN,
)
def outcome_worded_as_output(paket: Paket) -> Hasil:
    """Indikator tujuan, sasaran, atau program menghitung dokumen, laporan, kegiatan, dan semacamnya."""
    worded: list[tuple[str, Indikator | IndikatorProgram]] = [
        *((paket.kunci["unsur"][i.unsur].jenis.value, i) for i in _diperjanjikan(paket).values()),
        *(("program", i) for i in _at(paket, Jenjang.PROGRAM)),
    ]
    for level, indikator in worded:
        if _OUTPUT.match(indikator.nama):
            yield Langgar(letak_rekaman(indikator, "nama"), indikator.nama, isi={"apa": level})
        else:
            yield LULUS


def _at(paket: Paket, jenjang: Jenjang) -> Iterator[IndikatorProgram]:
    return (i for i in paket.indikator_program if Kode(i.program).jenjang is jenjang)


@check(
    "DAT007",
    message="{subjek}: target {tercetak} lebih mudah daripada realisasi tahun sebelumnya, {seharusnya}.",
    hint="Tetapkan target yang menantang, atau jelaskan mengapa kinerja diperkirakan menurun.",
    dasar=_LKE,
    tingkat=Tingkat.PERINGATAN,
)
def target_below_last_realisasi(paket: Paket) -> Hasil:
    """Target di bawah realisasi tahun sebelumnya; untuk indikator yang makin rendah makin baik, di atasnya."""
    reached = {(r.ukuran, r.tahun): r for r in paket.realisasi}
    for target in paket.target_pk:
        indikator: Indikator = paket.kunci["indikator"][target.indikator]
        ukuran: Ukuran = paket.kunci["ukuran"][indikator.ukuran]
        before = reached.get((ukuran.kode, paket.kunci["perjanjian"][target.perjanjian].tahun - 1))
        last = before.nilai if before else None
        if (
            before is None
            or not isinstance(last, Nilai)
            or not isinstance(target.target, Nilai)
            or target.target.sampai is not None
        ):
            continue
        easier = target.target.angka < last.angka if ukuran.arah is Arah.NAIK else target.target.angka > last.angka
        if easier:
            yield Langgar(
                letak_rekaman(target, "target"),
                _print(target.target, ukuran),
                _print(last, ukuran),
                tempat_lain=(letak_rekaman(before, "nilai"),),
                isi={"subjek": f"{indikator.nama} ({target.perjanjian})"},
            )
        else:
            yield LULUS


def _print(nilai: Nilai, ukuran: Ukuran) -> str:
    return format_nilai(nilai.angka, ukuran.bentuk, ukuran.satuan, predikat=nilai.predikat)


@check(
    "DAT008",
    message="{subjek}: pagunya Rp0,00, tetapi keluarannya terealisasi {tercetak}.",
    hint="Jelaskan dari mana keluaran itu dibiayai, atau betulkan realisasi dan pagunya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def pagu_zero_with_output(paket: Paket) -> Hasil:
    """Sub kegiatan yang pagunya nol pada tahapan anggaran terakhir melaporkan keluaran."""
    stage = paket.tahapan[-1].kode
    budget: dict[str, Decimal] = {}
    for pagu in paket.pagu:
        if pagu.tahapan == stage:
            budget[pagu.program] = budget.get(pagu.program, Decimal()) + pagu.pagu
    for indikator in _at(paket, Jenjang.SUB_KEGIATAN):
        if indikator.program not in budget or not isinstance(indikator.realisasi, Nilai):
            continue
        if budget[indikator.program] or not indikator.realisasi.angka:
            yield LULUS
        else:
            yield Langgar(
                letak_rekaman(indikator, "realisasi"),
                format_nilai(indikator.realisasi.angka, indikator.bentuk, indikator.satuan),
                isi={"subjek": f"{paket.kunci['program'][indikator.program].nama} ({indikator.perjanjian})"},
            )


@check(
    "DAT009",
    message="{subjek}: capaian {tercetak} jauh dari target dan belum dijelaskan.",
    hint="Jelaskan penyebabnya pada lembar Analisis; capaian di atas 120% lazim menandakan target yang terlalu mudah.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def capaian_extreme_unexplained(paket: Paket) -> Hasil:
    """Capaian di atas 120% atau di bawah 75% tanpa satu pun analisis tentang indikator atau sasarannya."""
    figures = hitung(paket)
    for target in paket.target_pk:
        indikator: Indikator = paket.kunci["indikator"][target.indikator]
        name = f"capaian:{indikator.ukuran}@{target.perjanjian}"
        capaian = figures.angka.get(name)
        if capaian is None or capaian.nilai is None:
            continue
        if _TERLALU_RENDAH <= capaian.nilai <= _TERLALU_TINGGI or _explained(paket, target, indikator):
            yield LULUS
        else:
            place = letak_rekaman(target, "target")
            yield Langgar(place, capaian.teks, isi={"subjek": f"{indikator.nama} ({target.perjanjian})"})


def _explained(paket: Paket, target: TargetPk, indikator: Indikator) -> bool:
    return any(
        analisis.jenis in _EXPLAINS
        and analisis.perjanjian in {"", target.perjanjian}
        and (analisis.indikator == indikator.kode or (not analisis.indikator and analisis.unsur == indikator.unsur))
        for analisis in paket.analisis
    )


@check(
    "DAT010",
    message="{subjek} tidak memiliki rencana aksi.",
    hint="Isi lembar Rencana Aksi: langkah triwulanan untuk setiap indikator yang diperjanjikan.",
    dasar=_LKE,
    tingkat=Tingkat.PERINGATAN,
)
def rencana_aksi_missing(paket: Paket) -> Hasil:
    """Perjanjian Kinerja tanpa rencana aksi, atau salah satu indikatornya tanpa rencana aksi."""
    planned = {(aksi.perjanjian, aksi.indikator) for aksi in paket.rencana_aksi}
    for perjanjian in paket.perjanjian:
        promised = [target for target in paket.target_pk if target.perjanjian == perjanjian.kode]
        lacking = [target for target in promised if (perjanjian.kode, target.indikator) not in planned]
        yield from (LULUS for _ in range(len(promised) - len(lacking)))
        if lacking == promised and promised:
            yield Langgar(letak_rekaman(perjanjian), isi={"subjek": f"Perjanjian Kinerja {perjanjian.kode}"})
            continue
        for target in lacking:
            name = paket.kunci["indikator"][target.indikator].nama
            yield Langgar(letak_rekaman(target), isi={"subjek": f"Indikator {name} ({perjanjian.kode})"})
