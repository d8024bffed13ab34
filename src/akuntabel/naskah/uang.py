"""Sentences about money: what was there, what was spent, and what of it is not filled in."""

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.teks import daftar_kata, isian, rangkai
from akuntabel.skema.tabel.anggaran import Tahapan
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.status import sign_of


def kalimat_serapan(bahan: Bahan, subjek: Isi) -> Isi:
    """The last pagu of the year, named by `subjek`, and what was spent of it, as far as both are filled in."""
    pagu, realisasi = bahan.angka("pagu"), bahan.angka("realisasi_anggaran")
    spent = bahan.fig("realisasi_anggaran")
    if pagu.nilai is None and realisasi.nilai is None:
        return rangkai("{subjek} dan realisasinya belum diisi.", subjek=subjek)
    if pagu.nilai is None:
        sentence = rangkai("{subjek} belum diisi; realisasinya {realisasi}.", subjek=subjek, realisasi=spent)
    elif realisasi.nilai is None:
        sentence = rangkai("{subjek} sebesar {pagu} belum diisi realisasinya.", subjek=subjek, pagu=bahan.fig("pagu"))
    else:
        sentence = rangkai(
            "{subjek} sebesar {pagu} terealisasi {realisasi}{serapan}.",
            subjek=subjek,
            pagu=bahan.fig("pagu"),
            realisasi=spent,
            serapan=atau_persen(bahan, "serapan"),
        )
    return (*sentence, *kurang(bahan))


def atau_persen(bahan: Bahan, jenis: str, kunci: str = "", konteks: str = "") -> Isi:
    """` atau 78,24%`, where the percentage can be computed."""
    known = bahan.angka(jenis, kunci, konteks).nilai is not None
    return rangkai(" atau {persen}", persen=bahan.fig(jenis, kunci, konteks)) if known else ()


def kurang(bahan: Bahan) -> Isi:
    """What the pagu and the realisasi of the year lack."""
    return (
        *kalimat_kelengkapan("Pagu tersebut", bahan.angka("pagu")),
        *kalimat_kelengkapan("Realisasi tersebut", bahan.angka("realisasi_anggaran")),
    )


def kalimat_rincian_serapan(bahan: Bahan) -> Isi:
    """How much of a pagu just named was spent and is left."""
    if bahan.angka("realisasi_anggaran").nilai is None:
        return rangkai("Realisasi anggaran tersebut belum diisi.")
    known = bahan.angka("sisa_anggaran").nilai is not None
    sentence = rangkai(
        "Pagu tersebut terealisasi {realisasi}{serapan}{sisa}." if known else "Realisasi anggaran adalah {realisasi}.",
        realisasi=bahan.fig("realisasi_anggaran"),
        serapan=atau_persen(bahan, "serapan"),
        sisa=rangkai(", sehingga tersisa {sisa}", sisa=bahan.fig("sisa_anggaran")),
    )
    return (*sentence, *kurang(bahan))


def kalimat_dana(bahan: Bahan, perjanjian: Perjanjian, tabel: Isi) -> Isi:
    """From where the budget of an agreement comes, and how much it is."""
    pagu = bahan.angka("pagu", "", perjanjian.tahapan)
    source = rangkai(" bersumber dari {dana}", dana=isian(perjanjian.sumber_dana)) if perjanjian.sumber_dana else ()
    amount = (
        rangkai(" sebesar {pagu}", pagu=bahan.fig("pagu", "", perjanjian.tahapan)) if pagu.nilai is not None else ()
    )
    template = (
        "Anggaran yang mendukungnya{dana}{pagu}, sebagaimana dirinci pada {tabel}."
        if source or amount
        else "Anggaran yang mendukungnya dirinci pada {tabel}."
    )
    sentence = rangkai(template, dana=source, pagu=amount, tabel=tabel)
    return (*sentence, *kalimat_kelengkapan("Anggaran tersebut", pagu))


def kalimat_perubahan(bahan: Bahan) -> Isi:
    """How the whole pagu moved through its stages; where a part is missing only what is filled in, and that it is."""
    amounts = {stage: bahan.angka("pagu", "", stage.kode) for stage in bahan.paket.tahapan}
    known = {stage: pagu for stage, pagu in amounts.items() if pagu.nilai is not None}
    if len(known) < 2:
        return ()
    named = {
        stage: rangkai(
            "{pagu} pada tahapan {nama}",
            pagu=bahan.fig("pagu", "", stage.kode),
            nama=isian(stage.nama.lower()),
        )
        for stage in known
    }
    if len(known) < len(amounts) or any(pagu.kelengkapan for pagu in known.values()):
        sentence = rangkai("Pagu seluruh program yang diisi {daftar}.", daftar=daftar_kata(list(named.values())))
        notes = (kalimat_kelengkapan(_tahapan(stage), pagu) for stage, pagu in known.items())
        return (*sentence, *(span for note in notes for span in note))
    first, *later = bahan.paket.tahapan
    steps = [
        rangkai("{verb} {pagu}", verb=_GERAK[sign_of(bahan.angka("selisih_pagu", "", stage.kode))], pagu=named[stage])
        for stage in later
    ]
    return rangkai("Pagu seluruh program {awal}, lalu {langkah}.", awal=named[first], langkah=daftar_kata(steps))


def _tahapan(stage: Tahapan) -> Isi:
    return rangkai("Pagu tahapan {nama}", nama=isian(stage.nama.lower()))


_GERAK = {1: "bertambah menjadi", -1: "berkurang menjadi", 0: "tetap sebesar"}
