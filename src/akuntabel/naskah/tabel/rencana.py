"""Tables of plans: cascading, Renstra matrix, IKU, targets of an agreement."""

from akuntabel.dokumen.blocks import Baris, Blok, Gaya, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.formulasi import blok_formulasi
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat
from akuntabel.skema.tabel.perencanaan import JenisUnsurRpjmd, Renstra, Unsur, UnsurRpjmd
from akuntabel.skema.tabel.perjanjian import KeputusanIku, Perjanjian


def tabel_cascading(bahan: Bahan, renstra: Renstra) -> Tabel:
    """Misi, tujuan and sasaran of the RPJMD beside the tujuan and sasaran of the Renstra that serve them."""
    body = [_above(row) for row in _upper_levels(bahan, renstra)]
    for tujuan in bahan.tujuan(renstra.kode):
        target = bahan.paket.kunci["unsur_rpjmd"].get(tujuan.unsur_rpjmd)
        left: tuple[Blok, ...] = (rapat("Sasaran: {uraian}", uraian=isian(target.uraian)),) if target else ()
        body.append(baris(Sel(left), Sel(_own_levels(bahan, tujuan))))
    rpjmd = bahan.paket.kunci["rpjmd"].get(renstra.rpjmd)
    period = (
        rangkai("RPJMD {a}–{b}", a=nomor(rpjmd.tahun_awal, tebal=True), b=nomor(rpjmd.tahun_akhir, tebal=True))
        if rpjmd
        else "RPJMD"
    )
    return Tabel(
        kolom=kolom((1, KIRI), (1, KIRI)),
        head=(kepala(period, isian(renstra.nama, tebal=True)),),
        body=tuple(body),
        judul=rangkai("Cascading Kinerja {renstra}", renstra=isian(renstra.nama)),
        label=f"tabel-cascading-{renstra.kode}",
    )


def _upper_levels(bahan: Bahan, renstra: Renstra) -> list[UnsurRpjmd]:
    return [u for u in bahan.paket.unsur_rpjmd if u.rpjmd == renstra.rpjmd and u.jenis is not JenisUnsurRpjmd.SASARAN]


def _above(unsur: UnsurRpjmd) -> Baris:
    word = unsur.jenis.value.capitalize()
    return baris(Sel(rangkai("{word}: {uraian}", word=word, uraian=isian(unsur.uraian)), kolom=2))


def _own_levels(bahan: Bahan, tujuan: Unsur) -> tuple[Blok, ...]:
    number = bahan.tujuan(tujuan.renstra).index(tujuan) + 1
    blocks: list[Blok] = [
        rapat("{unsur}: {uraian}", unsur=sebut_unsur(str(number), tujuan), uraian=isian(tujuan.uraian, tebal=True))
    ]
    for sub, sasaran in enumerate(bahan.sasaran(tujuan.kode), 1):
        label = sebut_unsur(f"{number}.{sub}", sasaran)
        blocks.append(rapat("{unsur}: {uraian}", unsur=label, uraian=isian(sasaran.uraian)))
    return tuple(blocks)


def tabel_renstra(bahan: Bahan, renstra: Renstra) -> Tabel:
    """Indikator of tujuan and sasaran with baseline, targets by year and end target."""
    years = bahan.tahun_target(renstra)
    body: list[Baris] = []
    for number, unsur in bahan.urutan_unsur(renstra.kode):
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
                sel_kepala("Tujuan/Sasaran Strategis", baris=2),
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
        judul=rangkai("Tujuan, Sasaran dan Target {renstra}", renstra=isian(renstra.nama)),
        label=f"tabel-renstra-{renstra.kode}",
        sumber=rangkai("{tabel} {renstra}", tabel=isian(renstra.tabel_sumber), renstra=isian(renstra.nama)),
        lanskap=True,
    )


def _target(bahan: Bahan, ukuran: str, renstra: str, tahun: int) -> Sel:
    name = ("target", ukuran, f"{renstra}/{tahun}")
    return Sel((bahan.kolom(*name),) if bahan.ada(*name) else (Teks("–"),))


def tabel_iku(bahan: Bahan, keputusan: KeputusanIku) -> Tabel:
    """How each indikator of a decree is measured."""
    body: list[Baris] = []
    for row in (r for r in bahan.paket.iku if r.keputusan == keputusan.kode):
        indikator = bahan.paket.kunci["indikator"][row.indikator]
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        body.append(
            baris(
                Sel((nomor(len(body) + 1),), rata=TENGAH),
                isian(unsur.uraian),
                rangkai("{nama} ({jenis})", nama=isian(indikator.nama), jenis=row.jenis.value),
                Sel(blok_formulasi(bahan, row)),
                Sel(markdown(row.definisi, bahan.hasil, Gaya.RAPAT)),
                isian(row.sumber_data),
                isian(row.penanggung_jawab),
            )
        )
    renstra = bahan.paket.kunci["renstra"][keputusan.renstra]
    return Tabel(
        kolom=kolom((0.5, TENGAH), (2, KIRI), (2, KIRI), (2.6, KIRI), (4, KIRI), (1.6, KIRI), (1.6, KIRI)),
        head=(
            kepala(
                "No", "Tujuan/Sasaran", "Indikator Kinerja", "Formulasi", "Definisi Operasional", "Sumber Data",
                "Penanggung Jawab",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Indikator Kinerja menurut {renstra}", renstra=isian(renstra.nama)),
        label=f"tabel-iku-{keputusan.kode}",
        sumber=rangkai("Keputusan {kepala} Nomor {nomor}", kepala=isian(bahan.instansi.kepala), nomor=isian(keputusan.nomor)),
        lanskap=True,
    )  # fmt: skip


def tabel_target_pk(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """What an agreement promises."""
    body: list[Baris] = []
    rows = bahan.indikator_pk(perjanjian.kode)
    for number, indikator in enumerate(rows, 1):
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        repeated = number > 1 and rows[number - 2].unsur == indikator.unsur
        body.append(
            baris(
                Sel((nomor(number),), rata=TENGAH),
                Sel(() if repeated else (isian(unsur.uraian),)),
                isian(indikator.nama),
                bahan.kolom("target", indikator.ukuran, perjanjian.kode),
            )
        )
    return Tabel(
        kolom=kolom((0.5, TENGAH), (4.4, KIRI), (4, KIRI), (1.5, ANGKA)),
        head=(kepala("No", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Target"),),
        body=tuple(body),
        judul=sebut_perjanjian(perjanjian),
        label=f"tabel-target-{perjanjian.kode}",
    )
