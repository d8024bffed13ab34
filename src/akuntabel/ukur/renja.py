"""Figures of the yearly plan: target and pagu in each paper that carries them, from the RKPD to the DPPA."""

from itertools import pairwise

from akuntabel.aturan.anggaran import jumlah, selisih_pagu
from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import JenisTahapan
from akuntabel.skema.tabel.perencanaan import Renja, TahapRencana
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH, seperti
from akuntabel.ukur.status import compare

_ANGGARAN = {JenisTahapan.MURNI: TahapRencana.DPA, JenisTahapan.PERUBAHAN: TahapRencana.DPPA}
"""Which paper a stage of the budget is, where the plan does not tell its pagu again."""


def konteks_tahap(tahap: TahapRencana) -> str:
    """How a figure's name says a paper: `renja-perubahan`."""
    return tahap.value.lower().replace(" ", "-")


def tahap_rencana(paket: Paket) -> tuple[TahapRencana, ...]:
    """The papers that the Paket tells of, in the order in which they are made."""
    told = {row.tahap for row in paket.renja}
    return tuple(tahap for tahap in TahapRencana if tahap in told)


def ukur_renja(buku: Buku, paket: Paket) -> None:
    """Target and pagu by paper, the total of each paper, and what changed from the paper before."""
    for row in paket.renja:
        _row(buku, paket, row)
    if not paket.renja:
        return
    _from_budget(buku, paket)
    codes = list(dict.fromkeys(row.program for row in paket.renja if row.program))
    papers = tahap_rencana(paket)
    for tahap in papers:
        _total(buku, paket, codes, tahap)
    for kode in ("", *codes):
        told = [t for t in papers if nama_angka("pagu_rencana", kode, konteks_tahap(t)) in buku]
        for before, after in pairwise(told):
            _change(buku, paket, kode, before, after)


def _row(buku: Buku, paket: Paket, row: Renja) -> None:
    context, paper = konteks_tahap(row.tahap), f"menurut {row.tahap.value} tahun {paket.tahun}"
    if row.indikator:
        indikator = paket.kunci["indikator"][row.indikator]
        cetak = seperti(paket.kunci["ukuran"][indikator.ukuran])
        for jenis, field in (("target_rencana", "target"), ("target_maju", "target_maju")):
            name = nama_angka(jenis, f"{row.program}/{row.indikator}", context)
            word = "Target" if field == "target" else "Prakiraan maju target"
            value = buku.isian(
                name, f"{word} {indikator.nama} {paper}", getattr(row, field), cetak, sumber_of(row, field)
            )
            buku.alias(nama_angka(jenis, row.indikator, context), value)
    if row.program:
        subject = paket.kunci["program"][row.program].nama
        key = f"{row.program}/{row.indikator}" if row.indikator else row.program
        for jenis, field in (("pagu_rencana", "pagu"), ("pagu_maju", "pagu_maju")):
            if getattr(row, field) is not None:
                word = "Pagu" if field == "pagu" else "Prakiraan maju pagu"
                name = nama_angka(jenis, key, context)
                buku.rupiah(name, f"{word} {subject} {paper}", getattr(row, field), sumber_of(row, field))


def _from_budget(buku: Buku, paket: Paket) -> None:
    """The pagu of a DPA or DPPA that the plan names without telling it: that of its stage of the budget."""
    for tahapan in paket.tahapan:
        paper = _ANGGARAN.get(tahapan.jenis)
        for row in paket.renja:
            name = nama_angka("pagu_rencana", row.program, konteks_tahap(paper)) if paper and row.program else ""
            pagu = nama_angka("pagu", row.program, tahapan.kode)
            if name and name not in buku and pagu in buku and buku[pagu].nilai is not None:
                buku.alias(name, buku[pagu])


def _total(buku: Buku, paket: Paket, codes: list[str], tahap: TahapRencana) -> None:
    """The sum over the programs; none where a program that the plan names has no pagu in this paper."""
    context = konteks_tahap(tahap)
    programs = [kode for kode in codes if Kode(kode).jenjang is Jenjang.PROGRAM]
    for jenis, word in (("pagu_rencana", "Jumlah pagu"), ("pagu_maju", "Jumlah prakiraan maju pagu")):
        parts = [nama_angka(jenis, kode, context) for kode in programs]
        if parts and all(part in buku for part in parts):
            buku.turunkan(
                jumlah, nama_angka(jenis, "", context), f"{word} menurut {tahap.value} tahun {paket.tahun}",
                {"bagian": [buku[part] for part in parts]}, RUPIAH,
            )  # fmt: skip


def _change(buku: Buku, paket: Paket, kode: str, before: TahapRencana, after: TahapRencana) -> Angka:
    """How much the pagu moved, whichever way; the way is told by the two amounts."""
    subject = paket.kunci["program"][kode].nama if kode else "seluruh program"
    pair = [buku[nama_angka("pagu_rencana", kode, konteks_tahap(tahap))] for tahap in (before, after)]
    smaller, larger = pair if compare(pair[1], pair[0]) > 0 else reversed(pair)
    return buku.turunkan(
        selisih_pagu, nama_angka("selisih_rencana", kode, konteks_tahap(after)),
        f"Besar perubahan pagu {subject} dari {before.value} ke {after.value}",
        {"sesudah": larger, "sebelum": smaller}, RUPIAH,
    )  # fmt: skip
