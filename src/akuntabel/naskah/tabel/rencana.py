"""Tables of plans: cascading, Renstra matrix, IKU, targets of an agreement."""

from collections.abc import Iterator
from itertools import groupby

from akuntabel.dokumen.blocks import Baris, Blok, Gaya, Isi, Paragraf, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.formulasi import blok_formulasi
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.pemilik import sebut_penanggung_jawab
from akuntabel.naskah.tabel.capaian import sebut_jenis, sebut_unsur
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, JenisUnsurRpjmd, Renstra, Unsur, UnsurRpjmd
from akuntabel.skema.tabel.perjanjian import Iku, JenisIku, KeputusanIku, Perjanjian


def tabel_cascading(bahan: Bahan, renstra: Renstra) -> Tabel:
    """Misi, tujuan and sasaran of the RPJMD beside the tujuan and sasaran of the Renstra that serve them."""
    branches = _branches(bahan, renstra)
    own = [Sel(tuple(_own_level(number, unsur) for number, unsur in branch)) for branch in branches]
    if mengenal_rpjmd(bahan, renstra):
        upper = [_above(row) for row in _upper_levels(bahan, renstra)]
        columns, titles = kolom((1, KIRI), (1, KIRI)), [_period(bahan, renstra)]
        body = [*upper, *(baris(Sel(_served(bahan, b)), cell) for b, cell in zip(branches, own, strict=True))]
    else:
        columns, titles, body = kolom((1, KIRI)), [], [baris(cell) for cell in own]
    return Tabel(
        kolom=columns,
        head=(kepala(*titles, isian(renstra.nama, tebal=True)),),
        body=tuple(body),
        judul=rangkai("Cascading Kinerja {renstra}", renstra=isian(renstra.nama)),
        label=f"tabel-cascading-{renstra.kode}",
    )


def mengenal_rpjmd(bahan: Bahan, renstra: Renstra) -> bool:
    """Does the Paket say what of the RPJMD a Renstra serves?"""
    known = bahan.paket.kunci["unsur_rpjmd"]
    return bool(_upper_levels(bahan, renstra)) or any(
        u.unsur_rpjmd in known for _, u in bahan.urutan_unsur(renstra.kode)
    )


def _period(bahan: Bahan, renstra: Renstra) -> Isi:
    rpjmd = bahan.paket.kunci["rpjmd"].get(renstra.rpjmd)
    if rpjmd is None:
        return rangkai("RPJMD")
    return rangkai("RPJMD {a}–{b}", a=nomor(rpjmd.tahun_awal, tebal=True), b=nomor(rpjmd.tahun_akhir, tebal=True))


_Bernomor = tuple[str, Unsur]


def _branches(bahan: Bahan, renstra: Renstra) -> list[list[_Bernomor]]:
    """Each unsur at the top with all that stands under it, numbered."""
    branches: list[list[_Bernomor]] = []
    tops = bahan.puncak(renstra.kode)
    for number, unsur in bahan.urutan_unsur(renstra.kode):
        if unsur in tops:
            branches.append([])
        branches[-1].append((number, unsur))
    return branches


def _served(bahan: Bahan, branch: list[_Bernomor]) -> tuple[Blok, ...]:
    """The sasaran of the RPJMD that a branch serves, each once."""
    known = bahan.paket.kunci["unsur_rpjmd"]
    codes = dict.fromkeys(unsur.unsur_rpjmd for _, unsur in branch if unsur.unsur_rpjmd in known)
    return tuple(rapat("Sasaran: {uraian}", uraian=isian(known[code].uraian)) for code in codes)


def _upper_levels(bahan: Bahan, renstra: Renstra) -> list[UnsurRpjmd]:
    return [u for u in bahan.paket.unsur_rpjmd if u.rpjmd == renstra.rpjmd and u.jenis is not JenisUnsurRpjmd.SASARAN]


def _above(unsur: UnsurRpjmd) -> Baris:
    word = unsur.jenis.value.capitalize()
    return baris(Sel(rangkai("{word}: {uraian}", word=word, uraian=isian(unsur.uraian)), kolom=2))


def _own_level(number: str, unsur: Unsur) -> Paragraf:
    """A tujuan or sasaran with its number; the tujuan in bold."""
    words = isian(unsur.uraian, tebal=unsur.jenis is JenisUnsur.TUJUAN)
    return rapat("{unsur}: {uraian}", unsur=sebut_unsur(number, unsur), uraian=words)


def tabel_renstra(bahan: Bahan, renstra: Renstra) -> Tabel:
    """Indikator of tujuan and sasaran with baseline, targets by year and end target."""
    years = bahan.tahun_target(renstra)
    body: list[Baris] = []
    members = [(number, unsur) for number, unsur in bahan.urutan_unsur(renstra.kode) if bahan.indikator(unsur.kode)]
    for number, unsur in members:
        indicators = bahan.indikator(unsur.kode)
        for position, indikator in enumerate(indicators):
            label = rangkai("{unsur}: {uraian}", unsur=sebut_unsur(number, unsur), uraian=isian(unsur.uraian))
            cells = [] if position else [Sel(label, baris=len(indicators))]
            targets = (_target(bahan, indikator.ukuran, renstra.kode, year) for year in years)
            body.append(
                baris(
                    *cells,
                    isian(indikator.nama),
                    bahan.kolom("kondisi_awal", indikator.ukuran, renstra.kode),
                    *targets,
                    bahan.kolom("target_akhir", indikator.ukuran, renstra.kode),
                )
            )
    head = (
        Baris(
            (
                sel_kepala(sebut_jenis(u for _, u in members) + " Strategis", baris=2),
                sel_kepala("Indikator", baris=2),
                sel_kepala(rangkai("Kondisi Awal ({y})", y=nomor(renstra.tahun_dasar)), baris=2),
                *([sel_kepala("Target Kinerja pada Tahun", kolom=len(years))] if years else []),
                sel_kepala(rangkai("Target Akhir ({y})", y=nomor(renstra.tahun_akhir)), baris=2),
            )
        ),
        *([kepala(*(nomor(y, tebal=True) for y in years))] if years else []),
    )
    return Tabel(
        kolom=kolom((3.6, KIRI), (3.2, KIRI), (1.3, ANGKA), *([(1.2, ANGKA)] * len(years)), (1.3, ANGKA)),
        head=head,
        body=tuple(body),
        judul=rangkai(
            "{jenis} dan Target {renstra}",
            jenis=sebut_jenis(u for _, u in members).replace("/", ", "),
            renstra=isian(renstra.nama),
        ),
        label=f"tabel-renstra-{renstra.kode}",
        sumber=(isian(" ".join(filter(None, (renstra.tabel_sumber, renstra.nama)))),),
        lanskap=True,
    )


def _target(bahan: Bahan, ukuran: str, renstra: str, tahun: int) -> Sel:
    name = ("target", ukuran, f"{renstra}/{tahun}")
    return Sel((bahan.kolom(*name),) if bahan.ada(*name) else (Teks("–"),))


def tabel_iku(bahan: Bahan, keputusan: KeputusanIku, jenis: JenisIku | None = None) -> Tabel:
    """How each indikator of a decree is measured; of one kind if given, else of all with their kind named."""
    rows = [r for r in bahan.paket.iku if r.keputusan == keputusan.kode and (jenis is None or r.jenis is jenis)]
    indicators = [bahan.paket.kunci["indikator"][row.indikator] for row in rows]
    runs = groupby(zip(rows, indicators, strict=True), key=lambda pair: pair[1].unsur)
    body = (
        row
        for number, (unsur, run) in enumerate(runs, 1)
        for row in _baris_iku(bahan, (number, unsur), list(run), name_kind=jenis is None)
    )
    renstra = bahan.paket.kunci["renstra"][keputusan.renstra]
    titles = (
        "No", sebut_jenis(u for _, u in bahan.urutan_unsur(keputusan.renstra)), "Indikator Kinerja", "Formulasi", "Definisi Operasional", "Sumber Data",
        "Penanggung Jawab",
    )  # fmt: skip
    return Tabel(
        kolom=kolom((0.5, TENGAH), (2, KIRI), (2, KIRI), (2.6, KIRI), (4, KIRI), (1.6, KIRI), (1.8, KIRI)),
        head=(kepala(*titles),),
        body=tuple(body),
        judul=rangkai("Indikator Kinerja menurut {renstra}", renstra=isian(renstra.nama)),
        label=f"tabel-iku-{keputusan.kode}",
        sumber=rangkai(
            "Keputusan {kepala} Nomor {nomor}", kepala=isian(bahan.instansi.kepala), nomor=isian(keputusan.nomor)
        ),
        lanskap=True,
    )


def _baris_iku(
    bahan: Bahan, unsur: tuple[int, str], run: list[tuple[Iku, Indikator]], *, name_kind: bool
) -> Iterator[Baris]:
    for position, (iku, indikator) in enumerate(run):
        name = rangkai("{nama} ({jenis})", nama=isian(indikator.nama), jenis=iku.jenis.value)
        yield baris(
            *(_awal(bahan, unsur, len(run)) if position == 0 else ()),
            name if name_kind else isian(indikator.nama),
            Sel(blok_formulasi(bahan, iku)),
            Sel(markdown(iku.definisi, bahan.hasil, Gaya.RAPAT) or (rapat("–"),)),
            isian(iku.sumber_data or "–"),
            sebut_penanggung_jawab(bahan, iku.indikator, iku.penanggung_jawab),
        )


def _awal(bahan: Bahan, unsur: tuple[int, str], rows: int) -> tuple[Sel, Sel]:
    """Number and words of a tujuan or sasaran, beside all of its indikator."""
    number, kode = unsur
    return (
        Sel((nomor(number),), baris=rows),
        Sel((isian(bahan.paket.kunci["unsur"][kode].uraian),), baris=rows),
    )


def tabel_target_pk(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """What is promised, in the order of the agreement: one number a tujuan or sasaran, one row an indikator."""
    indicators = bahan.indikator_pk(perjanjian.kode)
    runs = groupby(indicators, key=lambda indikator: indikator.unsur)
    body = (
        row
        for number, (unsur, run) in enumerate(runs, 1)
        for row in _baris_target(bahan, perjanjian, (number, unsur), list(run))
    )
    return Tabel(
        kolom=kolom((0.6, TENGAH), (4.2, KIRI), (4.2, KIRI), (1.7, TENGAH)),
        head=(
            kepala(
                "No",
                sebut_jenis(bahan.paket.kunci["unsur"][i.unsur] for i in indicators) + " Strategis",
                "Indikator Kinerja",
                "Target",
            ),
        ),
        body=tuple(body),
        judul=sebut_perjanjian(perjanjian),
        label=f"tabel-target-{perjanjian.kode}",
    )


def _baris_target(
    bahan: Bahan, perjanjian: Perjanjian, unsur: tuple[int, str], indicators: list[Indikator]
) -> Iterator[Baris]:
    for position, indikator in enumerate(indicators):
        yield baris(
            *(_awal(bahan, unsur, len(indicators)) if position == 0 else ()),
            isian(indikator.nama),
            bahan.kolom("target", indikator.ukuran, perjanjian.kode),
        )
