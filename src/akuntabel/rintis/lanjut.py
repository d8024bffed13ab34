"""Next year's Paket out of this year's.

What holds for the region and the office stays; realisasi becomes history; targets come
from the Renstra; recommendations that are open stay open; what held for the year alone
goes, and whatever has to be renewed is listed. Nothing is guessed: a cell that the new
year has to fill is blank.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.dasar.errors import PesanError
from akuntabel.skema.bilangan import round_half_up
from akuntabel.skema.kolom import Lingkup, tabel_of
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.anggaran import JenisTahapan, Tahapan
from akuntabel.skema.tabel.evaluasi import StatusTindakLanjut
from akuntabel.skema.tabel.kinerja import Realisasi
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisGambar, JenisLampiran, Lampiran
from akuntabel.skema.tabel.perencanaan import Renstra, TahapRencana
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian
from akuntabel.skema.tabel.variabel import NilaiVariabel
from akuntabel.ukur import Hasil
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.masa import masa_of

_MURNI = "murni"
_PRECISE = 6
"""Decimals that a computed value keeps when it becomes history; a mean of three has no end."""

_YEARLY_PAPERS = frozenset({"renja", "dpa", "dppa", "perubahan apbd", "pelaporan", "sotk berikutnya"})
"""Purposes of papers that each year brings anew; last year's must not be cited as this year's."""

_LASTING = frozenset(
    {
        BagianNarasi.LATAR_BELAKANG,
        BagianNarasi.TUJUAN,
        BagianNarasi.ORGANISASI,
        BagianNarasi.ISU_STRATEGIS,
        BagianNarasi.RENSTRA,
        BagianNarasi.IKU,
        BagianNarasi.PENGUKURAN,
    }
)
"""Parts of the report whose text rarely belongs to one year; it is kept, and listed to be read again."""

_Record = TypeVar("_Record")


class TahunLanjutError(PesanError):
    """A Paket goes on into the next year, and no other."""

    pesan = "Paket tahun {tahun} dilanjutkan ke tahun {berikut}, bukan {diminta}."


@dataclass(frozen=True, slots=True)
class Perbarui:
    """Something that the new year has to fill or to look at again: sheet, what, and why."""

    lembar: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """The Paket of the new year, and what has to be renewed in it, in the order of its sheets."""

    paket: Paket
    perbarui: tuple[Perbarui, ...]


def lanjut(hasil: Hasil, tahun: int) -> Lanjutan:
    """Make the Paket of the year after.

    Args:
        hasil: the figures of the Paket that ends.
        tahun: the new year.

    Raises:
        TahunLanjutError: it is not the year after the Paket's.
    """
    old = hasil.paket
    if tahun != old.tahun + 1:
        raise TahunLanjutError(tahun=old.tahun, berikut=old.tahun + 1, diminta=tahun)
    kept = {
        description.nama: records if description.lingkup is not Lingkup.TAHUN else ()
        for description, _, records in old.isi()
    }
    new = Paket(**kept)
    notes: list[Perbarui] = []
    for step in _STEPS:
        made = step(hasil, tahun, new)
        new = new.ganti(**made.tabel)
        notes.extend(made.perbarui)
    order = [tabel_of(record).judul for record in RECORDS.values()]
    return Lanjutan(new, tuple(sorted(notes, key=lambda note: order.index(note.lembar))))


@dataclass(frozen=True, slots=True)
class _Dibuat:
    """Tables that a step made, and what its user has to do."""

    tabel: dict[str, tuple[Any, ...]]
    perbarui: tuple[Perbarui, ...] = ()


_Step = Callable[[Hasil, int, Paket], _Dibuat]


def _note(table: str, pesan: str) -> Perbarui:
    return Perbarui(tabel_of(RECORDS[table]).judul, pesan)


def _cleared(record: _Record, *names: str) -> _Record:
    """The record with some fields as a new row has them."""
    defaults = {f.name: f.default for f in fields(record)}  # type: ignore[arg-type]  # a record is a dataclass
    if any(defaults[name] is MISSING for name in names):
        raise TypeError(f"a mandatory field of {type(record).__name__} cannot be cleared")
    return replace(record, **{name: defaults[name] for name in names})  # type: ignore[type-var]


def _office(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """The office reports a new year, dated and signed anew; staff and assets are counted anew."""
    old = hasil.paket
    counts = [f.name for f in fields(RECORDS["pegawai"]) if f.name.startswith("bezetting")]
    notes = [_note("instansi", f"Isi tanggal laporan tahun {tahun}, dan pastikan pejabat penanda tangannya.")]
    if old.pejabat:
        notes.append(_note("pejabat", "Pastikan pemegang jabatan dan masa jabatannya."))
    tables: dict[str, tuple[Any, ...]] = {
        "instansi": (replace(_cleared(old.lembaga, "tanggal_laporan"), tahun=tahun),),
        "dokumen": tuple(
            _cleared(d, "untuk") if d.untuk.strip().casefold() in _YEARLY_PAPERS else d for d in old.dokumen
        ),
        "pegawai": tuple(_cleared(row, *counts, "laki_laki", "perempuan") for row in old.pegawai),
        "status_pegawai": tuple(_cleared(row, "laki_laki", "perempuan") for row in old.status_pegawai),
        "wilayah": tuple(_cleared(row, "laki_laki", "perempuan", "keluarga", "sumber") for row in old.wilayah),
        "sarana": old.sarana,
        "isu_strategis": old.isu_strategis,
    }
    for table, pesan in (
        ("dokumen", f"Tambahkan Renja, DPA, dan dokumen lain tahun {tahun}; dokumen tahun lalu tidak lagi dirujuk."),
        ("pegawai", f"Isi bezetting per 31 Desember {tahun}; kebutuhannya disalin dari tahun lalu."),
        ("status_pegawai", f"Isi banyaknya pegawai per 31 Desember {tahun}."),
        ("wilayah", f"Isi data penduduk tahun {tahun}."),
        ("sarana", f"Cocokkan dengan Kartu Inventaris Barang per 31 Desember {tahun}; isinya disalin dari tahun lalu."),
        ("isu_strategis", "Baca ulang; isinya disalin dari tahun lalu."),
    ):
        if getattr(old, table):
            notes.append(_note(table, pesan))
    return _Dibuat(tables, tuple(notes))


def _history(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """What was reached is history: each ukuran has a realisasi for the year that ends, if its value covers it."""
    old, last = hasil.paket, tahun - 1
    masa = masa_of(old)
    stated = {(row.ukuran, row.tahun): row for row in old.realisasi}
    rows = [row for row in old.realisasi if row.tahun != last or isinstance(row.nilai, Nilai)]
    for ukuran in old.ukuran:
        row = stated.get((ukuran.kode, last))
        made = hasil[nama_angka("realisasi", ukuran.kode)]
        covered = made.nilai is not None and masa.triwulan_of(ukuran.kode) == BANYAK_TRIWULAN
        if made.nilai is not None and covered and (row is None or not isinstance(row.nilai, Nilai)):
            value = Nilai(_finite(made.nilai), made.sampai, made.predikat)
            rows.append(Realisasi(ukuran.kode, last, value))
    spent = {row.program for row in old.realisasi_anggaran}
    funding = tuple(
        replace(row, realisasi=hasil[nama_angka("realisasi_anggaran", row.program)].nilai)
        if row.tahun == last and row.realisasi is None and _was_spent(row.program, spent)
        else row
        for row in old.pendanaan_renstra
    )
    known = {row.ukuran for row in rows if row.tahun == last and isinstance(row.nilai, Nilai)}
    blank = [u.kode for u in old.ukuran if u.kode not in known]
    notes = [_note("realisasi", f"Isi realisasi setiap ukuran pada akhir tahun {tahun}.")]
    if blank:
        notes.append(_note("realisasi", f"Realisasi tahun {last} belum ada untuk {', '.join(blank)}."))
    if old.pembanding:
        notes.append(_note("pembanding", f"Perbarui nilai pembanding untuk tahun {tahun}."))
    return _Dibuat({"realisasi": tuple(rows), "pendanaan_renstra": funding}, tuple(notes))


def _finite(value: Decimal) -> Decimal:
    short = round_half_up(value, _PRECISE)
    return short.normalize() + Decimal() if short != value else value


def _was_spent(program: str, spent: set[str]) -> bool:
    return any(code == program or code.startswith(f"{program}.") for code in spent)


def _agreements(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """A first agreement of the new year for each signer, on the last one's indikator and the Renstra's targets."""
    old = hasil.paket
    renstra = _in_force(old, tahun)
    last = _last_agreements(old, renstra)
    codes = _new_codes(last, tahun)
    made = tuple(
        replace(
            _cleared(pk, "tanggal", "alasan"),
            kode=codes[pk.kode],
            jenis=JenisPerjanjian.MURNI,
            tahun=tahun,
            tahapan=_MURNI,
            induk=codes.get(pk.induk, ""),
        )
        for pk in last
    )
    planned = {row.indikator: row.target for row in old.target_renstra if row.tahun == tahun}
    promised = [row for row in old.target_pk if row.perjanjian in codes]
    notes = [_note("perjanjian", f"Isi tanggal PK tahun {tahun} dan pastikan para pihaknya.")]
    if not made:
        notes = [_note("renstra", f"Tidak ada Renstra yang memuat tahun {tahun}; isi Renstra, lalu susun PK.")]
    missing = dict.fromkeys(row.indikator for row in promised if row.indikator not in planned)
    notes.extend(
        _note("target_pk", f"Renstra tidak memuat target tahun {tahun} untuk '{_nama(old, kode)}'; isi targetnya.")
        for kode in missing
    )
    if any(row.indikator in planned for row in promised):
        notes.append(_note("target_pk", f"Target diambil dari Renstra tahun {tahun}; sesuaikan bila PK berbeda."))
    tables: dict[str, tuple[Any, ...]] = {
        "tahapan": (Tahapan(_MURNI, JenisTahapan.MURNI, _stage_name(old)),),
        "perjanjian": made,
        "target_pk": tuple(
            replace(row, perjanjian=codes[row.perjanjian], target=planned[row.indikator])
            for row in promised
            if row.indikator in planned
        ),
        "dukungan": tuple(
            replace(row, perjanjian=codes[row.perjanjian]) for row in old.dukungan if row.perjanjian in codes
        ),
        "indikator_program": tuple(
            replace(
                _cleared(row, "target", "realisasi", "tw1", "tw2", "tw3", "tw4", "keterangan"),
                kode=f"{tahun}-{row.kode.removeprefix(f'{tahun - 1}-')}",
                perjanjian=codes[row.perjanjian],
                target=planned.get(row.indikator_renstra, Keadaan.KOSONG),
            )
            for row in old.indikator_program
            if row.perjanjian in codes
        ),
        "lampiran": _attachments(old, made, renstra, tahun),
    }
    return _Dibuat(tables, (*notes, *_to_fill(old, tahun)))


def _to_fill(old: Paket, tahun: int) -> Iterator[Perbarui]:
    """Sheets of the year that start empty."""
    yield _note("pagu", f"Isi pagu setiap sub kegiatan menurut DPA tahun {tahun}.")
    if old.indikator_program:
        yield _note("indikator_program", f"Isi target keluaran tahun {tahun}; indikatornya disalin dari PK terakhir.")
    yield _note("rencana_aksi", f"Susun rencana aksi tahun {tahun} per triwulan.")
    for table, pesan in (
        ("pemantauan", f"Jadwalkan pemantauan rencana aksi tahun {tahun}."),
        ("data_dukung", f"Kumpulkan data dukung setiap realisasi tahun {tahun}."),
        ("analisis", f"Tulis analisis tahun {tahun}."),
        ("isi_register", f"Mulai register tahun {tahun}; baris tahun lalu tidak dibawa."),
        ("sumber_dana", f"Isi sumber dana menurut DPA tahun {tahun}."),
    ):
        if getattr(old, table):
            yield _note(table, pesan)


def _in_force(paket: Paket, tahun: int) -> Renstra | None:
    """The Renstra of a year: of those that cover it the one that started last."""
    covering = [r for r in paket.renstra if r.tahun_awal <= tahun <= r.tahun_akhir]
    return max(covering, key=lambda r: r.tahun_awal, default=None)


def _last_agreements(paket: Paket, renstra: Renstra | None) -> list[Perjanjian]:
    """For each signer the last agreement on the Renstra in force; an agreement below follows the one above."""
    if renstra is None:
        return []
    latest: dict[tuple[str, str], Perjanjian] = {}
    for pk in paket.perjanjian:
        if pk.renstra == renstra.kode:
            # A head has one agreement at a time; below, who signs is told by unit and post.
            signer = (pk.unit, _post(paket, pk.pihak_pertama)) if pk.induk else ("", "")
            latest[signer] = pk
    return list(latest.values())


def _post(paket: Paket, pejabat: str) -> str:
    held = paket.kunci["pejabat"].get(pejabat)
    return held.jabatan if held else pejabat


def _new_codes(agreements: list[Perjanjian], tahun: int) -> dict[str, str]:
    """Codes carry the year, so that two years of one office tell their agreements apart."""
    codes: dict[str, str] = {}
    for pk in agreements:
        stem = pk.kode.removesuffix(f"-{tahun - 1}").removesuffix("-perubahan").removesuffix("-murni")
        wanted = f"{stem}-murni-{tahun}"
        # Two signers whose codes differ in the kind of agreement alone keep what tells them apart.
        codes[pk.kode] = f"{pk.kode}-{tahun}" if wanted in codes.values() else wanted
    return codes


def _stage_name(paket: Paket) -> str:
    first = next((t for t in paket.tahapan if t.jenis is JenisTahapan.MURNI), None)
    return first.nama if first else "Sebelum Perubahan"


def _nama(paket: Paket, indikator: str) -> str:
    found = paket.kunci["indikator"].get(indikator)
    return found.nama if found else indikator


def _attachments(
    old: Paket, perjanjian: tuple[Perjanjian, ...], renstra: Renstra | None, tahun: int
) -> tuple[Lampiran, ...]:
    """The new agreement, and the decree and table of its Renstra where the last report attached such."""
    if renstra is None or not old.lampiran:
        return ()
    heads = [pk for pk in perjanjian if not pk.induk]
    rows = [Lampiran(f"Perjanjian Kinerja Tahun {tahun}", JenisLampiran.PERJANJIAN, pk.kode) for pk in heads]
    decrees = {k.kode for k in old.keputusan_iku if k.renstra == renstra.kode}
    rows += [
        row
        for row in old.lampiran
        if (row.jenis is JenisLampiran.IKU and row.rujuk in decrees)
        or (row.jenis is JenisLampiran.TUJUAN_SASARAN and row.rujuk == renstra.kode)
    ]
    return tuple(rows)


def _evaluation(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """Recommendations that are not done go on, with what was done so far."""
    old = hasil.paket
    still = tuple(r for r in old.rekomendasi if r.status is not StatusTindakLanjut.SELESAI)
    codes = {r.kode for r in still}
    notes = []
    if still:
        notes.append(_note("rekomendasi", f"{len(still)} rekomendasi belum selesai dan tetap terbuka."))
    notes.append(_note("rekomendasi", f"Tambahkan rekomendasi LHE berikutnya bila sudah terbit pada tahun {tahun}."))
    unmended = sum(1 for r in old.catatan_reviu if r.status is not StatusTindakLanjut.SELESAI)
    if unmended:
        notes.append(_note("catatan_reviu", f"{unmended} catatan reviu tahun lalu belum selesai diperbaiki."))
    if old.langkah_perbaikan:
        count = len(old.langkah_perbaikan)
        notes.append(
            _note("rencana_aksi", f"{count} langkah perbaikan laporan tahun lalu: masukkan ke rencana aksi {tahun}.")
        )
    progress = tuple(row for row in old.tindak_lanjut if row.rekomendasi in codes)
    return _Dibuat({"rekomendasi": still, "tindak_lanjut": progress}, tuple(notes))


def _quarters(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """Variables start blank, beside what they were; revenue and services keep their names alone."""
    old = hasil.paket
    quarters = ("tw1", "tw2", "tw3", "tw4")
    variables = tuple(
        NilaiVariabel(row.variabel, tahun_lalu=_year_of(hasil, row.variabel)) for row in old.nilai_variabel
    )
    revenue = tuple(_cleared(row, "target_murni", "target_perubahan", *quarters, "setahun") for row in old.pendapatan)
    services = tuple(
        _cleared(row, "harus_dilayani", "terlayani", "pagu", "realisasi", "keterangan") for row in old.layanan
    )
    notes = []
    if revenue:
        notes.append(_note("pendapatan", f"Isi target pendapatan tahun {tahun}."))
    if services:
        notes.append(_note("layanan", f"Isi jumlah yang harus dilayani dan terlayani tahun {tahun}."))
    if variables:
        notes.append(_note("nilai_variabel", f"Isi nilai variabel tahun {tahun} per triwulan."))
    return _Dibuat({"nilai_variabel": variables, "pendapatan": revenue, "layanan": services}, tuple(notes))


def _year_of(hasil: Hasil, variabel: str) -> Decimal | None:
    """Last year's value of a variable, where it was made."""
    name = nama_angka("variabel", variabel)
    return hasil[name].nilai if name in hasil else None


def _plan(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """What last year's Renja foresaw for the year after is the first draft of this one's."""
    foreseen = tuple(
        replace(
            _cleared(row, "target", "pagu", "target_maju", "pagu_maju", "catatan"),
            tahap=TahapRencana.RENJA,
            target=row.target_maju,
            pagu=row.pagu_maju,
        )
        for row in _last_renja(hasil.paket)
        if row.pagu_maju is not None or row.target_maju is not Keadaan.KOSONG
    )
    notes = [_note("renja", f"Prakiraan maju Renja tahun lalu menjadi rancangan Renja {tahun}; sesuaikan.")]
    return _Dibuat({"renja": foreseen}, tuple(notes) if foreseen else ())


def _last_renja(paket: Paket) -> list[Any]:
    """Of each code and indikator the row of the latest paper that looks ahead."""
    order = list(TahapRencana)
    latest: dict[tuple[str, str], Any] = {}
    for row in sorted(paket.renja, key=lambda r: order.index(r.tahap)):
        if row.pagu_maju is not None or row.target_maju is not Keadaan.KOSONG:
            latest[row.program, row.indikator] = row
    return list(latest.values())


def _words(hasil: Hasil, tahun: int, _: Paket) -> _Dibuat:
    """Texts of the office that name no figure and no agreement, and its map."""
    old = hasil.paket
    texts = tuple(
        row for row in old.narasi if row.bagian in _LASTING and not row.perjanjian and not ({"{", "["} & set(row.isi))
    )
    maps = tuple(
        row for row in old.gambar if row.jenis is not JenisGambar.FOTO and row.tanggal is None and not row.indikator
    )
    notes = [_note("narasi", f"{len(texts)} teks disalin dari tahun lalu; baca ulang untuk tahun {tahun}.")]
    return _Dibuat({"narasi": texts, "gambar": maps}, tuple(notes) if texts else ())


_STEPS: tuple[_Step, ...] = (_office, _history, _agreements, _evaluation, _quarters, _plan, _words)
