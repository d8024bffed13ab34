"""What a document is written from: the Paket, its figures, and the ways to look them up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from akuntabel.dokumen.blocks import Blok, Figur, Gambar, Gaya, Isi, Lambang
from akuntabel.naskah.markdown import markdown, sebaris
from akuntabel.naskah.teks import isian, nomor, rangkai, sitasi, tanggal
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import Dokumen as DokumenRujukan
from akuntabel.skema.tabel.instansi import Instansi, Jabatan, Organisasi, Pejabat, StatusPejabat
from akuntabel.skema.tabel.kinerja import IndikatorProgram
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Ukuran, Unsur
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, KeputusanIku, Perjanjian
from akuntabel.ukur import Hasil
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.masa import Masa, masa_of

_TINGKAT_RENSTRA = (JenisUnsur.TUJUAN, JenisUnsur.SASARAN)


@dataclass(frozen=True)
class Bahan:
    """The material of every document: figures with their Paket, the office's emblem, its pictures by code.

    `triwulan` is the one that its reader asked for, where a document is about one.
    """

    hasil: Hasil
    lambang: Lambang | None = None
    gambar: Mapping[str, Gambar] = field(default_factory=dict)
    triwulan: int | None = None

    @property
    def paket(self) -> Paket:
        """The records behind the figures."""
        return self.hasil.paket

    @property
    def instansi(self) -> Instansi:
        """The office that reports."""
        return self.paket.lembaga

    @property
    def tahun(self) -> int:
        """The reported year."""
        return self.paket.tahun

    @cached_property
    def masa(self) -> Masa:
        """How far into the year the data reach."""
        return masa_of(self.paket)

    def angka(self, jenis: str, kunci: str = "", konteks: str = "") -> Angka:
        """A figure by the parts of its name."""
        return self.hasil[nama_angka(jenis, kunci, konteks)]

    def ada(self, jenis: str, kunci: str = "", konteks: str = "") -> bool:
        """Tell whether a figure exists."""
        return nama_angka(jenis, kunci, konteks) in self.hasil

    def fig(self, jenis: str, kunci: str = "", konteks: str = "", *, tebal: bool = False) -> Figur:
        """A figure for a sentence."""
        return Figur(self.angka(jenis, kunci, konteks), tebal=tebal)

    def kolom(self, jenis: str, kunci: str = "", konteks: str = "", *, tebal: bool = False) -> Figur:
        """A figure for a table cell whose column names the unit."""
        return Figur(self.angka(jenis, kunci, konteks), tabel=True, tebal=tebal)

    # Plans

    def renstra(self, perjanjian: Perjanjian) -> Renstra:
        """The Renstra that an agreement stands on."""
        found: Renstra = self.paket.kunci["renstra"][perjanjian.renstra]
        return found

    def ukuran(self, indikator: Indikator) -> Ukuran:
        """What an indikator measures."""
        found: Ukuran = self.paket.kunci["ukuran"][indikator.ukuran]
        return found

    def puncak(self, renstra: str) -> list[Unsur]:
        """What stands under nothing else of a Renstra, in order: its tujuan, and every sasaran without one."""
        own = {u.kode: u for u in self.paket.unsur if u.renstra == renstra and u.jenis in _TINGKAT_RENSTRA}
        return [u for u in own.values() if u.induk not in own]

    def bawahan(self, unsur: str) -> list[Unsur]:
        """The sasaran directly under a tujuan or sasaran, in order; not the results of programmes and persons."""
        return [u for u in self.paket.unsur if u.induk == unsur and u.jenis in _TINGKAT_RENSTRA]

    def seluruh_bawahan(self, unsur: str) -> list[Unsur]:
        """All that stands under a tujuan or sasaran, each followed by its own."""
        return [u for child in self.bawahan(unsur) for u in (child, *self.seluruh_bawahan(child.kode))]

    def urutan_unsur(self, renstra: str) -> Iterator[tuple[str, Unsur]]:
        """Every unsur followed by those under it, with its number: `1`, `1.1`, `1.2`, `2` …

        A sasaran without tujuan is counted after the tujuan; where no tujuan is, the sasaran count
        themselves: `1`, `2` …
        """
        tops = sorted(self.puncak(renstra), key=lambda u: u.jenis is JenisUnsur.SASARAN)
        for number, unsur in enumerate(tops, 1):
            yield from self._bernomor(str(number), unsur)

    def _bernomor(self, number: str, unsur: Unsur) -> Iterator[tuple[str, Unsur]]:
        yield number, unsur
        for sub, child in enumerate(self.bawahan(unsur.kode), 1):
            yield from self._bernomor(f"{number}.{sub}", child)

    def unsur_pk(self, perjanjian: Perjanjian) -> list[tuple[str, Unsur]]:
        """The tujuan and sasaran whose indikator an agreement promises, with their numbers in its Renstra."""
        promised = {indikator.unsur for indikator in self.indikator_pk(perjanjian.kode)}
        return [(number, u) for number, u in self.urutan_unsur(perjanjian.renstra) if u.kode in promised]

    def indikator(self, unsur: str) -> list[Indikator]:
        """The indikator of a tujuan or sasaran, in order."""
        return [i for i in self.paket.indikator if i.unsur == unsur]

    def indikator_pk(self, perjanjian: str, unsur: str = "") -> list[Indikator]:
        """The indikator that an agreement promises, in its order; of one unsur if given."""
        keys = (row.indikator for row in self.paket.target_pk if row.perjanjian == perjanjian)
        found = (self.paket.kunci["indikator"][key] for key in keys)
        return [i for i in found if not unsur or i.unsur == unsur]

    def tahun_target(self, renstra: Renstra) -> list[int]:
        """The years for which a Renstra sets targets."""
        own = {i.kode for u in self.paket.unsur if u.renstra == renstra.kode for i in self.indikator(u.kode)}
        return sorted({row.tahun for row in self.paket.target_renstra if row.indikator in own})

    def program_pendukung(self, perjanjian: str, unsur: Unsur) -> list[str]:
        """Codes of the programs that serve an unsur; one is served by those of all that stands under it as well."""
        return self._dukungan(perjanjian, {unsur.kode, *(u.kode for u in self.seluruh_bawahan(unsur.kode))})

    def program_langsung(self, perjanjian: str, unsur: Unsur) -> list[str]:
        """Codes of the programs that are named for an unsur itself."""
        return self._dukungan(perjanjian, {unsur.kode})

    def didukung(self, renstra: Renstra) -> bool:
        """Is any program named for a tujuan or sasaran of a Renstra?"""
        return any(self.paket.kunci["unsur"][row.unsur].renstra == renstra.kode for row in self.paket.dukungan)

    def _dukungan(self, perjanjian: str, unsur: set[str]) -> list[str]:
        rows = (r for r in self.paket.dukungan if r.perjanjian == perjanjian and r.unsur in unsur)
        return list(dict.fromkeys(row.program for row in rows))

    def indikator_program(self, perjanjian: str, program: str) -> list[IndikatorProgram]:
        """Output indikator of one code under one agreement."""
        return self._indikator_program.get((perjanjian, program), [])

    @cached_property
    def _indikator_program(self) -> dict[tuple[str, str], list[IndikatorProgram]]:
        grouped: dict[tuple[str, str], list[IndikatorProgram]] = {}
        for row in self.paket.indikator_program:
            grouped.setdefault((row.perjanjian, row.program), []).append(row)
        return grouped

    def sebut_unit(self, kode: str) -> str:
        """The name of a unit of the organisation; its code where it is not told."""
        unit: Organisasi | None = self.paket.kunci["organisasi"].get(kode)
        return unit.nama if unit else kode

    def keputusan_iku(self, renstra: str) -> KeputusanIku | None:
        """The decree that sets the indikator of a Renstra."""
        return next((k for k in self.paket.keputusan_iku if k.renstra == renstra), None)

    # Words

    def analisis(
        self, jenis: JenisAnalisis, perjanjian: str = "", unsur: str = "", program: str = "", indikator: str = ""
    ) -> list[Isi]:
        """The planner's points of one kind on one subject; those without an agreement hold for all."""
        return [
            sebaris(row.uraian, self.hasil)
            for row in self.paket.analisis
            if row.jenis is jenis
            and (row.unsur, row.program, row.indikator) == (unsur, program, indikator)
            and (not row.perjanjian or not perjanjian or row.perjanjian == perjanjian)
        ]

    def narasi(self, bagian: BagianNarasi, perjanjian: str = "") -> tuple[Blok, ...]:
        """The planner's own text for one part of the report."""
        rows = (r for r in self.paket.narasi if r.bagian is bagian and r.perjanjian in {"", perjanjian})
        return tuple(block for row in rows for block in markdown(row.isi, self.hasil, Gaya.ISI))

    def pejabat(self, kode: str, jabatan: str = "") -> Pejabat:
        """An official with the post by its name.

        Where none is named, the post given (else the head of the office) with the name left open.
        """
        found: Pejabat | None = self.paket.kunci["pejabat"].get(kode)
        if found is None:
            return Pejabat(kode, jabatan or self.instansi.kepala)
        post: Jabatan | None = self.paket.kunci["jabatan"].get(found.jabatan)
        return replace(found, jabatan=post.nama) if post else found

    def dokumen_rpjmd(self, renstra: Renstra) -> DokumenRujukan | None:
        """The paper of the RPJMD that a Renstra serves; one that is another RPJMD's is none."""
        own = self.paket.kunci["rpjmd"].get(renstra.rpjmd)
        if own and own.dokumen:
            found: DokumenRujukan | None = self.paket.kunci["dokumen"].get(own.dokumen)
            return found
        paper = self.dokumen_untuk("rpjmd")
        others = {r.dokumen for r in self.paket.rpjmd if r is not own}
        return paper if paper and paper.kode not in others else None

    def dokumen_untuk(self, untuk: str) -> DokumenRujukan | None:
        """The first local paper that serves a purpose."""
        return next((d for d in self.paket.dokumen if d.untuk == untuk), None)


def sebut_dokumen(dokumen: DokumenRujukan) -> Isi:
    """Cite a local paper as an office writes it: kind, number, year or date, subject."""
    text = dokumen.jenis
    if dokumen.nomor:
        text += f" Nomor {dokumen.nomor}"
    if dokumen.tahun and not dokumen.tanggal and not dokumen.nomor.endswith(str(dokumen.tahun)):
        text += f" Tahun {dokumen.tahun}"
    return _with_subject(text, dokumen)


def _with_subject(text: str, dokumen: DokumenRujukan) -> Isi:
    head: Isi = (sitasi(text),)
    if dokumen.tanggal:
        head = rangkai("{teks} tanggal {tanggal}", teks=head, tanggal=tanggal(dokumen.tanggal))
    if dokumen.tentang:
        head = rangkai("{teks} tentang {tentang}", teks=head, tentang=sitasi(dokumen.tentang))
    return head


def sebut_perjanjian(perjanjian: Perjanjian) -> Isi:
    """Name an agreement: `Perjanjian Kinerja Perubahan Tahun 2025`."""
    kind = "Perubahan " if perjanjian.jenis is JenisPerjanjian.PERUBAHAN else ""
    return rangkai("Perjanjian Kinerja {kind}Tahun {tahun}", kind=kind, tahun=nomor(perjanjian.tahun))


def sebut_jabatan(pejabat: Pejabat) -> Isi:
    """Name a post with the way it is held: `Plt. Bupati Jember`."""
    held = "" if pejabat.status is StatusPejabat.DEFINITIF else f"{pejabat.status.value} "
    return (isian(f"{held}{pejabat.jabatan}"),)
