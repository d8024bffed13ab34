"""The seven analyses of one indikator in words: each sentence follows its figures.

Source of the seven points: PermenPANRB 53/2014, Lampiran II.
"""

from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Figur, Isi, Rujuk, Teks
from akuntabel.naskah.asal_realisasi import blok_asal_realisasi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.efisiensi import kalimat_efisiensi
from akuntabel.naskah.nama_program import nama_kalimat
from akuntabel.naskah.tabel.capaian import alasan_tanpa_pembanding, pembanding_of
from akuntabel.naskah.tahun import kalimat_tahun
from akuntabel.naskah.teks import belum_diisi, daftar_kata, isian, nomor, rangkai, rapat, sitasi, tebal
from akuntabel.skema.pilihan import Arah, Instrumen
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Indikator, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.status import Status, status_of

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
    if capaian.nilai is None:
        return (*_tanpa_persen(bahan, perjanjian, indikator), *_kategori(bahan, indikator))
    sentence = rangkai(
        _TARGET[status],
        y=nomor(bahan.tahun),
        target=bahan.fig("target", *key),
        realisasi=bahan.fig("realisasi", indikator.ukuran),
        capaian=bahan.fig("capaian", *key, tebal=True),
        predikat=bahan.fig("predikat", *key),
    )
    return (*sentence, *_kategori(bahan, indikator))


def _tanpa_persen(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """A target of zero that was missed: by how much, in its unit."""
    return rangkai(
        "Target tahun {y} sebesar {target} belum tercapai: realisasinya {realisasi}, yaitu {jarak} di atas target. "
        "Capaiannya tidak dinyatakan dalam persen karena targetnya {nol}.",
        y=nomor(bahan.tahun),
        target=bahan.fig("target", indikator.ukuran, perjanjian.kode),
        realisasi=bahan.fig("realisasi", indikator.ukuran),
        jarak=bahan.fig("jarak_target", indikator.ukuran, perjanjian.kode),
        nol=nomor(0),
    )


def _tanpa_capaian(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    capaian = bahan.angka("capaian", indikator.ukuran, perjanjian.kode)
    target, realisasi = (
        bahan.angka("target", indikator.ukuran, perjanjian.kode),
        bahan.angka("realisasi", indikator.ukuran),
    )
    if capaian.catatan:
        sentence = "Target tahun {y} adalah {target}; realisasinya {realisasi}. {sebab}"
    elif target.nilai is None and target.keadaan is realisasi.keadaan:
        sentence = "Target dan realisasi tahun {y} {target}, sehingga capaian belum dapat dihitung."
    elif target.nilai is None:
        sentence = "Target tahun {y} {target}; realisasinya {realisasi}, sehingga capaian belum dapat dihitung."
    else:
        sentence = "Target tahun {y} adalah {target}; realisasinya {realisasi}, sehingga capaian belum dapat dihitung."
    return rangkai(
        sentence,
        y=nomor(bahan.tahun),
        target=bahan.fig("target", indikator.ukuran, perjanjian.kode),
        realisasi=bahan.fig("realisasi", indikator.ukuran),
        sebab=nomor(capaian.catatan),
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


_AKHIR = {
    Status.MELAMPAUI: (
        "Target akhir periode dengan demikian sudah terlampaui, sehingga target tahun berikutnya patut ditinjau."
    ),
    Status.TERCAPAI: "Target akhir periode dengan demikian sudah tercapai dan perlu dipertahankan.",
    Status.TIDAK_TERCAPAI: "Realisasi masih perlu ditingkatkan agar target akhir periode tercapai.",
}
_AKHIR_SELESAI = {
    Status.MELAMPAUI: "Target akhir periode dengan demikian terlampaui.",
    Status.TERCAPAI: "Target akhir periode dengan demikian tercapai.",
    Status.TIDAK_TERCAPAI: "Target akhir periode dengan demikian belum tercapai.",
}


def kalimat_akhir(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """Point 3: this year's realisasi beside the target of the Renstra's last year."""
    renstra = bahan.renstra(perjanjian)
    code = indikator.ukuran
    against = bahan.angka("capaian_akhir", code, perjanjian.kode)
    status = status_of(against)
    if status is Status.TANPA_CAPAIAN:
        return rangkai("Perbandingan dengan target akhir {renstra} belum dapat dihitung.", renstra=isian(renstra.nama))
    ended = bahan.tahun >= renstra.tahun_akhir
    closing = (_AKHIR_SELESAI if ended else _AKHIR)[status]
    if not ended and status is Status.TIDAK_TERCAPAI and bahan.ukuran(indikator).arah is Arah.TURUN:
        closing = "Realisasi masih perlu diturunkan agar target akhir periode tercapai."
    if against.nilai is None:
        return rangkai(
            "Target akhir {renstra} pada tahun {akhir} adalah {target}, sedangkan realisasi tahun {y} sebesar {realisasi}. "
            "{closing}",
            renstra=isian(renstra.nama),
            akhir=nomor(renstra.tahun_akhir),
            target=bahan.fig("target_akhir", code, renstra.kode),
            y=nomor(bahan.tahun),
            realisasi=bahan.fig("realisasi", code),
            closing=closing,
        )
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
        reason = alasan_tanpa_pembanding(bahan, code)
        if not reason:
            return rangkai("Pembanding nasional atau regional indikator ini belum diisi.")
        return rangkai(
            "Indikator ini tidak dibandingkan dengan standar nasional atau regional. {alasan}",
            alasan=isian(reason),
        )
    sentences = []
    for row in rows:
        level = row.tingkat.value
        status = status_of(bahan.angka("capaian_pembanding", code, level))
        if status is Status.TANPA_CAPAIAN:
            continue
        source = rangkai(" ({sumber})", sumber=isian(row.sumber)) if row.sumber else ()
        measured = bahan.angka("capaian_pembanding", code, level).nilai is not None
        tail = ", yaitu {persen} terhadapnya." if measured else "."
        sentences.append(
            rangkai(
                "{nama}{sumber} adalah {nilai}. Realisasi tahun {y} sebesar {realisasi} {banding} pembanding tersebut"
                + tail,
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
    outcome = _hasil(bahan, perjanjian, indikator)
    leads = {
        JenisAnalisis.PENYEBAB: _SEBAB[outcome],
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
    told = any(bahan.analisis(kind, perjanjian.kode, unsur.kode) for kind in leads)
    if indikator is not first and told and _hasil(bahan, perjanjian, first) is outcome:
        return (rapat("Penjelasannya sama dengan indikator {nama}.", nama=isian(first.nama)),)
    return (belum_diisi("Penyebab dan solusi"),)


_SEBAB = {
    True: "Capaian tersebut disebabkan oleh:",
    False: "Target belum tercapai karena:",
    None: "Faktor penyebab:",
}


def _hasil(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> bool | None:
    """Was the target reached? None while there is no capaian."""
    status = status_of(bahan.angka("capaian", indikator.ukuran, perjanjian.kode))
    return None if status is Status.TANPA_CAPAIAN else status is not Status.TIDAK_TERCAPAI


def butir(points: list[Isi], jenis: Butir = Butir.TITIK) -> Daftar:
    """A list of one-line points."""
    return Daftar(tuple((rapat("{isi}", isi=p),) for p in points), jenis)


def kalimat_program(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> Isi:
    """Point 7: the programs that serve the unsur."""
    programs = [bahan.paket.kunci["program"][code] for code in bahan.program_pendukung(perjanjian.kode, unsur)]
    if not programs:
        return rangkai("Program pendukung {jenis} ini belum diisi.", jenis=unsur.jenis.value)
    names: list[Isi] = [(isian(nama_kalimat(p)),) for p in programs]
    return rangkai("Pencapaian ini ditunjang oleh {program}.", program=daftar_kata(names))


def tujuh_analisis(
    bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur, indikator: Indikator, kontribusi: str = ""
) -> Daftar:
    """All seven points of one indikator as a lettered list; `kontribusi` is the label of the program table."""
    programs = kalimat_program(bahan, perjanjian, unsur)
    if kontribusi:
        programs = rangkai("{teks} Rinciannya disajikan pada {tabel}.", teks=programs, tabel=Rujuk(kontribusi))
    return Daftar(
        (
            _point(
                "Target dan realisasi tahun ini.",
                kalimat_target(bahan, perjanjian, indikator),
                *blok_asal_realisasi(bahan, indikator),
            ),
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
