"""The seven analyses of one indikator in words: each sentence follows its figures.

Source of the seven points: PermenPANRB 53/2014, Lampiran II.
"""

from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Figur, Isi, Rujuk, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.capaian import pembanding_of
from akuntabel.naskah.teks import daftar_kata, isian, nomor, rangkai, rapat, sitasi, tebal
from akuntabel.skema.pilihan import Instrumen, RumusEfisiensi
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Indikator, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.kinerja import TAHUN_TREN
from akuntabel.ukur.status import Status, sign_of, status_of

_TARGET = {
    Status.MELAMPAUI: (
        "Target tahun {y} sebesar {target} terlampaui: realisasi mencapai {realisasi}, sehingga capaiannya {capaian} "
        "dengan kriteria {predikat}."
    ),
    Status.TERCAPAI: (
        "Target tahun {y} sebesar {target} tercapai dengan realisasi {realisasi}, atau capaian {capaian} "
        "dengan kriteria {predikat}."
    ),
    Status.TIDAK_TERCAPAI: (
        "Target tahun {y} sebesar {target} belum tercapai: realisasinya {realisasi}, atau capaian {capaian} "
        "dengan kriteria {predikat}."
    ),
}

_KATEGORI = {
    Instrumen.SKM: " Nilai tersebut termasuk mutu pelayanan {kode} ({kata}) menurut {dasar}.",
    Instrumen.IPP: " Nilai tersebut termasuk kategori {kode} ({kata}) menurut {dasar}.",
    Instrumen.AKIP: " Nilai tersebut berpredikat {kode} ({kata}) menurut {dasar}.",
}


def kalimat_target(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """Point 1: target beside realisasi, with the class of the scale and of the instrument."""
    key = (indikator.ukuran, perjanjian.kode)
    capaian = bahan.angka("capaian", *key)
    status = status_of(capaian)
    if status is Status.TANPA_CAPAIAN:
        return _tanpa_capaian(bahan, perjanjian, indikator)
    sentence = rangkai(
        _TARGET[status],
        y=nomor(bahan.tahun),
        target=bahan.fig("target", *key),
        realisasi=bahan.fig("realisasi", indikator.ukuran),
        capaian=bahan.fig("capaian", *key, tebal=True),
        predikat=bahan.fig("predikat", *key),
    )
    return (*sentence, *_kategori(bahan, indikator))


def _tanpa_capaian(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    capaian = bahan.angka("capaian", indikator.ukuran, perjanjian.kode)
    if capaian.catatan:
        return (nomor(capaian.catatan),)
    return rangkai(
        "Target tahun {y} adalah {target}; realisasinya {realisasi}, sehingga capaian belum dapat dihitung.",
        y=nomor(bahan.tahun),
        target=bahan.fig("target", indikator.ukuran, perjanjian.kode),
        realisasi=bahan.fig("realisasi", indikator.ukuran),
    )


def _kategori(bahan: Bahan, indikator: Indikator) -> Isi:
    instrument = bahan.ukuran(indikator).instrumen
    if instrument not in _KATEGORI or not bahan.ada("mutu", indikator.ukuran):
        return ()
    angka = bahan.angka("mutu", indikator.ukuran)
    if not angka.kata:
        return ()
    source = angka.asal.aturan.dasar[0].peraturan.singkat if hasattr(angka.asal, "aturan") else ""
    return rangkai(_KATEGORI[instrument], kode=nomor(angka.kode), kata=Figur(angka), dasar=sitasi(source))


_TREN = {
    "naik": "menunjukkan tren naik",
    "turun": "menunjukkan tren turun",
    "tetap": "tetap",
    "fluktuatif": "berfluktuasi",
}
_MAKNA = {
    "membaik": ", yang berarti kinerjanya membaik",
    "memburuk": ", yang berarti kinerjanya menurun dan perlu perhatian",
    "stabil": "; kinerjanya terjaga stabil",
    "fluktuatif": ", sehingga kestabilannya masih perlu dijaga",
}


def kalimat_tahun(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """Point 2: this year beside last year and the years before, with the trend word."""
    code = indikator.ukuran
    window = range(bahan.tahun - TAHUN_TREN + 1, bahan.tahun + 1)
    years = [y for y in window if bahan.ada("realisasi", code, str(y)) and _has(bahan, code, y)]
    if len(years) < 2:
        return rangkai("Belum ada realisasi tahun sebelumnya yang dapat dijadikan pembanding.")
    values = daftar_kata([rangkai("{v} ({y})", v=bahan.fig("realisasi", code, str(y)), y=nomor(y)) for y in years])
    word = bahan.angka("tren", code).kata
    sentence = rangkai(
        "{banding}{rentang} realisasinya {tren}{makna}: {nilai}.",
        banding=_last_year(bahan, code),
        rentang=_span(years, [y for y in window if y >= years[0]]),
        tren=_TREN[word],
        makna=_MAKNA[bahan.angka("makna_tren", code).kata],
        nilai=values,
    )
    renstra = bahan.renstra(perjanjian)
    if renstra.tahun_awal == bahan.tahun:
        sentence = rangkai(
            "{teks} Tahun {y} merupakan tahun pertama {renstra}; tahun-tahun sebelumnya memakai ukuran yang sama.",
            teks=sentence,
            y=nomor(bahan.tahun),
            renstra=isian(renstra.nama),
        )
    return sentence


def _span(years: list[int], since: list[int]) -> Isi:
    """How far back a trend looks; years without a value are no part of it."""
    if years == since:
        return rangkai("Dalam {n} tahun terakhir", n=nomor(len(years)))
    return rangkai("Pada tahun-tahun yang diukur sejak {y}", y=nomor(years[0]))


def _has(bahan: Bahan, code: str, year: int) -> bool:
    return bahan.angka("realisasi", code, str(year)).nilai is not None


def _last_year(bahan: Bahan, code: str) -> Isi:
    if not bahan.ada("selisih", code) or bahan.angka("selisih", code).nilai is None:
        return ()
    verb = {1: "naik dari", -1: "turun dari"}.get(sign_of(bahan.angka("selisih", code)))
    last, now = bahan.fig("realisasi", code, str(bahan.tahun - 1)), bahan.fig("realisasi", code)
    if verb is None:
        return rangkai("Realisasi tahun {y} sama dengan tahun sebelumnya, yaitu {now}. ", y=nomor(bahan.tahun), now=now)
    return rangkai(
        "Realisasi tahun {y} {verb} {last} pada tahun sebelumnya menjadi {now}. ",
        y=nomor(bahan.tahun),
        verb=verb,
        last=last,
        now=now,
    )


def kalimat_akhir(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """Point 3: this year's realisasi beside the target of the Renstra's last year."""
    renstra = bahan.renstra(perjanjian)
    code = indikator.ukuran
    against = bahan.angka("capaian_akhir", code, perjanjian.kode)
    status = status_of(against)
    if status is Status.TANPA_CAPAIAN:
        return rangkai("Perbandingan dengan target akhir {renstra} belum dapat dihitung.", renstra=isian(renstra.nama))
    closing = {
        Status.MELAMPAUI: (
            "Target akhir periode dengan demikian sudah terlampaui, sehingga target tahun berikutnya patut ditinjau."
        ),
        Status.TERCAPAI: "Target akhir periode dengan demikian sudah tercapai dan perlu dipertahankan.",
        Status.TIDAK_TERCAPAI: "Realisasi masih perlu ditingkatkan agar target akhir periode tercapai.",
    }[status]
    return rangkai(
        "Target akhir {renstra} pada tahun {akhir} adalah {target}. Realisasi tahun {y} setara dengan {capaian} "
        "dari target tersebut. {closing}",
        renstra=isian(renstra.nama),
        akhir=nomor(renstra.tahun_akhir),
        target=bahan.fig("target_akhir", code, renstra.kode),
        y=nomor(bahan.tahun),
        capaian=bahan.fig("capaian_akhir", code, perjanjian.kode),
        closing=closing,
    )


_PEMBANDING = {
    Status.MELAMPAUI: "lebih baik daripada",
    Status.TERCAPAI: "setara dengan",
    Status.TIDAK_TERCAPAI: "belum menyamai",
}


def kalimat_pembanding(bahan: Bahan, indikator: Indikator) -> Isi:
    """Point 4: the realisasi beside a national or regional value, or why there is none."""
    code = indikator.ukuran
    rows = pembanding_of(bahan, code)
    if not rows:
        reason = next((r.alasan for r in bahan.paket.pembanding if r.ukuran == code and r.alasan), "")
        return rangkai(
            "Indikator ini tidak dibandingkan dengan standar nasional atau regional. {alasan}",
            alasan=isian(reason) if reason else "Pembandingnya belum tersedia.",
        )
    sentences = []
    for row in rows:
        level = row.tingkat.value
        status = status_of(bahan.angka("capaian_pembanding", code, level))
        if status is Status.TANPA_CAPAIAN:
            continue
        source = rangkai(" ({sumber})", sumber=isian(row.sumber)) if row.sumber else ()
        sentences.append(
            rangkai(
                "{nama}{sumber} adalah {nilai}. Realisasi tahun {y} sebesar {realisasi} {banding} pembanding tersebut, "
                "yaitu {persen} terhadapnya.",
                nama=isian(row.nama or f"Pembanding {level}"),
                sumber=source,
                nilai=bahan.fig("pembanding", code, level),
                y=nomor(bahan.tahun),
                realisasi=bahan.fig("realisasi", code),
                banding=_PEMBANDING[status],
                persen=bahan.fig("capaian_pembanding", code, level),
            )
        )
    if not sentences:
        return rangkai("Pembanding tersedia, tetapi realisasinya belum dapat dibandingkan.")
    return tuple(span for n, s in enumerate(sentences) for span in ((Teks(" "), *s) if n else s))


def blok_penyebab(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur, indikator: Indikator) -> tuple[Blok, ...]:
    """Point 5: causes, drivers, obstacles and what was done, in the planner's words."""
    status = status_of(bahan.angka("capaian", indikator.ukuran, perjanjian.kode))
    reached = status in {Status.MELAMPAUI, Status.TERCAPAI}
    leads = {
        JenisAnalisis.PENYEBAB: "Capaian tersebut disebabkan oleh:" if reached else "Target belum tercapai karena:",
        JenisAnalisis.PENDORONG: "Faktor pendorong:",
        JenisAnalisis.PENGHAMBAT: "Faktor penghambat:",
        JenisAnalisis.SOLUSI: "Solusi yang ditempuh:",
    }
    first = bahan.indikator_pk(perjanjian.kode, unsur.kode)[0]
    blocks: list[Blok] = []
    for kind, lead in leads.items():
        # What holds for the whole unsur is told once, under its first indikator.
        shared = bahan.analisis(kind, perjanjian.kode, unsur.kode) if indikator is first else []
        if points := [*shared, *bahan.analisis(kind, perjanjian.kode, unsur.kode, indikator=indikator.kode)]:
            blocks += [rapat("{lead}", lead=lead), butir(points)]
    if blocks:
        return tuple(blocks)
    if indikator is not first:
        return (rapat("Penjelasannya sama dengan indikator {nama}.", nama=isian(first.nama)),)
    return (rapat("{isi}", isi=isian("[Penyebab dan solusi belum diisi pada lembar Analisis.]", tebal=True)),)


def butir(points: list[Isi], jenis: Butir = Butir.TITIK) -> Daftar:
    """A list of one-line points."""
    return Daftar(tuple((rapat("{isi}", isi=p),) for p in points), jenis)


def kalimat_efisiensi(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> Isi:
    """Point 6: what the programs that serve the unsur spent, and the class of efficiency."""
    pk = perjanjian.kode
    table = Rujuk(f"tabel-efisiensi-{pk}")
    if not bahan.ada("efisiensi", unsur.kode, pk):
        return rangkai(
            "Penggunaan sumber daya tujuan ini adalah penggunaan sumber daya sasaran di bawahnya, disajikan pada {tabel}.",
            tabel=table,
        )
    if not bahan.angka("efisiensi", unsur.kode, pk).kata:
        return rangkai("Serapan program pendukung disajikan pada {tabel}.", tabel=table)
    return rangkai(
        "Program pendukung menyerap {realisasi} atau {serapan} dari pagu {pagu}, sedangkan rata-rata capaiannya {capaian}. "
        "Penggunaan anggaran tergolong {kelas} ({tabel}).",
        realisasi=bahan.fig("realisasi_pendukung", unsur.kode, pk),
        serapan=bahan.fig("serapan_pendukung", unsur.kode, pk),
        pagu=bahan.fig("anggaran_pendukung", unsur.kode, pk),
        capaian=bahan.fig("capaian_unsur", unsur.kode, pk),
        kelas=_kelas_efisiensi(bahan, pk, unsur),
        tabel=table,
    )


def _kelas_efisiensi(bahan: Bahan, pk: str, unsur: Unsur) -> Isi:
    """The class by the office's rule and by R2 beside it; one word where both agree."""
    first, second = (bahan.fig(jenis, unsur.kode, pk) for jenis in ("efisiensi", "efisiensi_pembanding"))
    rules = nomor(bahan.instansi.rumus_efisiensi.value), nomor(RumusEfisiensi.R2.value)
    if first.teks == second.teks:
        return rangkai("{satu} menurut rumus {r_satu} maupun {r_dua}", satu=first, r_satu=rules[0], r_dua=rules[1])
    return rangkai(
        "{satu} menurut rumus {r_satu}, tetapi {dua} menurut rumus {r_dua}",
        satu=first,
        r_satu=rules[0],
        dua=second,
        r_dua=rules[1],
    )


def kalimat_program(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> Isi:
    """Point 7: the programs that serve the unsur."""
    programs = [bahan.paket.kunci["program"][code] for code in bahan.program_pendukung(perjanjian.kode, unsur)]
    if not programs:
        return rangkai("Belum ada program yang dikaitkan dengan tujuan atau sasaran ini.")
    return rangkai(
        "Pencapaian ini ditunjang oleh {program}.", program=daftar_kata([(isian(p.nama),) for p in programs])
    )


def tujuh_analisis(
    bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur, indikator: Indikator, kontribusi: str = ""
) -> Daftar:
    """All seven points of one indikator as a lettered list; `kontribusi` is the label of the program table."""
    programs = kalimat_program(bahan, perjanjian, unsur)
    if kontribusi:
        programs = rangkai("{teks} Rinciannya disajikan pada {tabel}.", teks=programs, tabel=Rujuk(kontribusi))
    return Daftar(
        (
            _point("Target dan realisasi tahun ini.", kalimat_target(bahan, perjanjian, indikator)),
            _point("Perbandingan dengan tahun-tahun sebelumnya.", kalimat_tahun(bahan, perjanjian, indikator)),
            _point("Perbandingan dengan target akhir Renstra.", kalimat_akhir(bahan, perjanjian, indikator)),
            _point("Perbandingan dengan standar nasional.", kalimat_pembanding(bahan, indikator)),
            _point("Penyebab dan solusi.", (), *blok_penyebab(bahan, perjanjian, unsur, indikator)),
            _point("Efisiensi penggunaan sumber daya.", kalimat_efisiensi(bahan, perjanjian, unsur)),
            _point("Program dan kegiatan penunjang.", programs),
        ),
        Butir.HURUF,
    )


def _point(lead: str, body: Isi, *blocks: Blok) -> tuple[Blok, ...]:
    first = rapat("{lead} {body}", lead=tebal(lead), body=body) if body else rapat("{lead}", lead=tebal(lead))
    return (first, *blocks)
