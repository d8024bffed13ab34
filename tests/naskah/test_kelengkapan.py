"""What documents lack: every requirement on both sides, and no blank of a report that nobody tells."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, replace
from typing import Any

import pytest
from tests.naskah.alat import bahan_kecil, spoken
from tests.paket_lain import contoh

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.blocks import Judul
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah import NASKAH, naskah_bawaan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan import KELENGKAPAN, SEBUTAN, periksa_kelengkapan
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.perjanjian import RencanaAksi
from akuntabel.ukur import hitung

Ubah = Callable[[Paket], Paket]


def _isi(tabel: str, **values: Any) -> Ubah:
    """Give every record of a table these values."""
    return lambda paket: paket.ganti(**{tabel: tuple(replace(r, **values) for r in getattr(paket, tabel))})


def _kosong(*tabel: str) -> Ubah:
    return lambda paket: paket.ganti(**dict.fromkeys(tabel, ()))


def _tanpa(tabel: str, keep: Callable[[Any], bool]) -> Ubah:
    return lambda paket: paket.ganti(**{tabel: tuple(filter(keep, getattr(paket, tabel)))})


def lengkap() -> Paket:
    """The Kencong example with all that its public form leaves out."""
    paket = contoh()
    steps = tuple(RencanaAksi(t.perjanjian, t.indikator, "Menyelenggarakan survei") for t in paket.target_pk)
    paket = _isi("pejabat", nama="Nama Pejabat")(paket.ganti(rencana_aksi=steps))
    return paket.ganti(iku=tuple(replace(row, definisi=row.definisi or "Yang dihitung.") for row in paket.iku))


def bahan(paket: Paket) -> Bahan:
    return Bahan(hitung(paket))


def found(paket: Paket) -> set[tuple[str, str]]:
    return {(k.naskah, k.syarat.kode) for k in periksa_kelengkapan(bahan(paket))}


LENGKAP = lengkap()
_AKHIR = max(t.tahun for t in LENGKAP.target_renstra)

HILANG: dict[str, Ubah] = {
    "KLG001": _isi("pejabat", nama=""),
    "KLG002": _isi("perjanjian", tanggal=None),
    "KLG003": _isi("keputusan_iku", tanggal=None),
    "KLG004": _isi("instansi", tempat=""),
    "KLG101": _kosong("isu_strategis"),
    "KLG102": _kosong("tugas_fungsi"),
    "KLG103": _kosong("organisasi"),
    "KLG104": _kosong("langkah_perbaikan"),
    "KLG105": _kosong("lampiran"),
    "KLG106": _isi("instansi", tanggal_laporan=None),
    "KLG107": _kosong("keputusan_iku", "iku", "pertimbangan_iku"),
    "KLG108": _isi("renstra", rpjmd=""),
    "KLG109": lambda p: _isi("indikator", kondisi_awal=Keadaan.KOSONG)(
        _tanpa("realisasi", lambda r: r.tahun == LENGKAP.tahun)(p)
    ),
    "KLG110": _tanpa("dokumen", lambda d: d.untuk != "sotk"),
    "KLG111": _kosong("pegawai"),
    "KLG112": _kosong("sarana"),
    "KLG113": _kosong("rekomendasi"),
    "KLG114": _isi("instansi", alamat=""),
    "KLG115": _isi("lampiran", rujuk=""),
    "KLG116": _isi("unsur", induk=""),
    "KLG117": _isi("pegawai", bezetting_s1=None),
    "KLG118": lambda p: p.ganti(sarana=(replace(p.sarana[0], jumlah_ideal=None), *p.sarana[1:])),
    "KLG119": _isi("rekomendasi", tindak_lanjut=""),
    "KLG120": _tanpa("realisasi", lambda r: (r.ukuran, r.tahun) != ("IKM", LENGKAP.tahun)),
    "KLG121": _tanpa("realisasi", lambda r: r.tahun == LENGKAP.tahun),
    "KLG122": lambda p: _isi("indikator", target_akhir=Keadaan.KOSONG)(
        _tanpa("target_renstra", lambda t: t.tahun != _AKHIR)(p)
    ),
    "KLG123": _kosong("pembanding"),
    "KLG124": _kosong("dukungan"),
    "KLG125": lambda p: p.ganti(realisasi_anggaran=p.realisasi_anggaran[1:]),
    "KLG126": _isi("indikator_program", realisasi=Keadaan.KOSONG),
    "KLG127": _isi("indikator_program", target=Keadaan.KOSONG),
    "KLG201": lambda p: _isi("perjanjian", tempat="")(_isi("instansi", tempat="")(p)),
    "KLG202": lambda p: p.ganti(perjanjian=(*p.perjanjian, replace(p.perjanjian[-1], kode="pk-lain"))),
    "KLG203": lambda p: p.ganti(
        tahapan=(replace(p.tahapan[0], kode="awal"), *p.tahapan),
        perjanjian=(replace(p.perjanjian[0], tahapan="awal"), *p.perjanjian[1:]),
    ),
    "KLG204": _isi("perjanjian", alasan=""),
    "KLG205": _isi("perjanjian", sumber_dana=""),
    "KLG301": _isi("iku", formulasi="", pembilang="", penyebut=""),
    "KLG302": lambda p: p.ganti(iku=p.iku[:-1]),
    "KLG303": lambda p: _isi("keputusan_iku", tempat="")(_isi("instansi", tempat="")(p)),
    "KLG304": _kosong("pertimbangan_iku"),
    "KLG305": _isi("pertimbangan_iku", uraian="", peraturan="", dokumen=""),
    "KLG401": lambda p: p.ganti(unsur=(*p.unsur, replace(p.unsur[-1], kode="lain"))),
    "KLG402": lambda p: p.ganti(target_renstra=p.target_renstra[1:]),
    "KLG403": _isi("renstra", tanggal_tabel=None),
    "KLG404": _isi("renstra", tabel_sumber=""),
    "KLG405": _isi("unsur", unsur_rpjmd=""),
    "KLG406": _isi("unsur", indikator_rpjmd=""),
    "UKR004": _kosong("analisis"),
    "DAT001": _isi("iku", definisi=""),
    "DAT002": _isi("iku", sumber_data=""),
    "DAT003": _kosong("data_dukung"),
    "DAT004": lambda p: _isi("iku", penanggung_jawab="")(_kosong("pemilik")(p)),
    "DAT010": _kosong("rencana_aksi"),
}


def test_complete_paket_lacks_nothing() -> None:
    assert periksa_kelengkapan(bahan(LENGKAP)) == ()


@pytest.mark.parametrize("kode", sorted({s.kode for needs in KELENGKAPAN.values() for s in needs}))
def test_each_requirement_is_told_where_it_lacks(kode: str) -> None:
    needed_by = {naskah for naskah, needs in KELENGKAPAN.items() for s in needs if s.kode == kode}
    told = {naskah for naskah, told in found(HILANG[kode](LENGKAP)) if told == kode}
    assert told
    assert told <= needed_by


def test_documents_are_those_that_can_be_made() -> None:
    assert set(KELENGKAPAN) <= set(NASKAH)
    assert set(KELENGKAPAN) == set(SEBUTAN)


def test_what_the_law_demands_stands_first_in_each_document() -> None:
    lacks = periksa_kelengkapan(bahan_kecil())
    for naskah in KELENGKAPAN:
        demanded = [k.syarat.diminta for k in lacks if k.naskah == naskah]
        assert demanded == sorted(demanded, reverse=True)
        assert demanded or naskah == "iku"  # there is no decree, so there is no document that lacks anything


def test_indikator_marked_as_not_measured_lacks_no_realisasi() -> None:
    paket = _isi("realisasi", nilai=Keadaan.TIDAK_DIUKUR)(LENGKAP)
    assert ("lkjip", "KLG120") not in found(paket)
    waiting = _isi("realisasi", nilai=Keadaan.BELUM_DIUKUR)(LENGKAP)
    assert ("lkjip", "KLG120") in found(waiting)


def test_reason_stands_for_a_benchmark() -> None:
    given = tuple(replace(p, nilai=Keadaan.KOSONG, alasan="belum ada standar") for p in LENGKAP.pembanding)
    assert ("lkjip", "KLG123") not in found(LENGKAP.ganti(pembanding=given))
    silent = tuple(replace(p, nilai=Keadaan.KOSONG, alasan="") for p in LENGKAP.pembanding)
    assert ("lkjip", "KLG123") in found(LENGKAP.ganti(pembanding=silent))


# No blank that nobody tells

_TANDA_KOSONG = ("[", "… (tanggal)", "belum diisi", "belum ada", "belum tersedia", "belum dapat dihitung")


def _seen(paket: Paket) -> dict[str, tuple[int, int]]:
    """Of each kind of document: how many headings it has, and how many places that are blank."""
    material = bahan(paket)
    # Without a realisasi there is no annual report in which anything could be lost.
    names = naskah_bawaan(material, [name for name in NASKAH if name in KELENGKAPAN])
    composed = {name: NASKAH[name](material, Kertas.A4).values() for name in names}
    return {name: (sum(map(_headings, d)), sum(map(_blanks, d))) for name, d in composed.items()}


def _headings(document: Dokumen) -> int:
    return sum(isinstance(block, Judul) for part in document.bagian for block in part.blok)


def _blanks(document: Dokumen) -> int:
    text = spoken(document.bagian).lower()
    return sum(text.count(mark) for mark in _TANDA_KOSONG)


def _blankings() -> Iterator[tuple[str, Paket]]:
    """Tables emptied, and fields of single records blanked, where the schema lets them be empty."""
    for name, record in RECORDS.items():
        rows = getattr(LENGKAP, name)
        if not rows or name == "instansi":
            continue
        if not tabel_of(record).wajib:
            yield name, LENGKAP.ganti(**{name: ()})
    for name, record in RECORDS.items():
        rows = getattr(LENGKAP, name)
        empty = {f.name: f.default for f in fields(record) if f.default is not MISSING}
        for field, kolom in kolom_of(record).items():
            if not rows or field not in empty or kolom.jenis is Jenis.PILIHAN:
                continue
            number = next((n for n, r in enumerate(rows) if getattr(r, field) != empty[field]), None)
            if number is not None:
                changed = replace(rows[number], **{field: empty[field]})
                yield (
                    f"{name}.{field}[{number}]",
                    LENGKAP.ganti(**{name: (*rows[:number], changed, *rows[number + 1 :])}),
                )


_UTUH = _seen(LENGKAP)
_DIRUJUK = {"program", "tahapan", "rpjmd", "unsur_rpjmd", "dokumen", "pejabat", "keputusan_iku"}
"""Tables that others point to: emptied alone they leave a Paket that no reader would let through."""


@pytest.mark.parametrize(
    ("what", "paket"), [b for b in _blankings() if b[0] not in _DIRUJUK], ids=lambda v: v if isinstance(v, str) else ""
)
def test_heading_that_is_lost_or_blank_that_shows_is_told(what: str, paket: Paket) -> None:
    told = {naskah for naskah, _ in found(paket)}
    for naskah, (headings, blanks) in _seen(paket).items():
        whole = _UTUH[naskah]
        if headings < whole[0] or blanks > whole[1]:
            # A report carries the other documents as its lampiran, and their blanks.
            assert told if naskah == "lkjip" else naskah in told, (what, naskah)


def test_report_on_the_year_is_not_asked_for_while_only_quarters_are_known() -> None:
    paket = load_paket(lokasi("kecamatan-triwulan-2026")).paket
    assert paket is not None
    assert {k.naskah for k in periksa_kelengkapan(bahan(paket))} == {"pk", "iku", "tc25"}
