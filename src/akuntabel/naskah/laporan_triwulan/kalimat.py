"""One indikator of a year under way in words that fit its type of target: never a verdict on the year."""

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.masa import nama_triwulan
from akuntabel.naskah.teks import Span, isian, nomor, rangkai
from akuntabel.skema.pilihan import Arah, TipeTarget
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.status import compare

_NILAI = {
    TipeTarget.KUMULATIF: "Jumlah sampai dengan {masa} adalah {realisasi}",
    TipeTarget.RATA_RATA: "Rata-rata sampai dengan {masa} adalah {realisasi}",
    TipeTarget.NILAI_TERTINGGI: "Nilai tertinggi sampai dengan {masa} adalah {realisasi}",
}
_SETAHUN = "Nilai tahun {y} adalah {realisasi}"
_NILAI_LAIN = "Nilai terakhir sampai dengan {masa} adalah {realisasi}"
_JARAK = {
    Arah.NAIK: {
        1: ", yaitu {jarak} di atas target setahun {target}.",
        0: ", sama dengan target setahun {target}.",
        -1: ", yaitu {jarak} di bawah target setahun {target}.",
    },
    Arah.TURUN: {
        1: ", yaitu {jarak} di atas batas setahun {target}.",
        0: ", sama dengan batas setahun {target}.",
        -1: ", yaitu {jarak} di bawah batas setahun {target}.",
    },
}
_SEL = {
    1: "{jarak} di atas target",
    0: "sama dengan target",
    -1: "{jarak} di bawah target",
}


def kalimat_perkembangan(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator, triwulan: int) -> Isi:
    """Where an indikator stands beside its target of the year, and beside that of the triwulan where there is one."""
    return rangkai(
        "{nama}: {isi}{renaksi}",
        nama=isian(indikator.nama, tebal=True),
        isi=_stand(bahan, perjanjian, indikator, triwulan),
        renaksi=_quarter_target(bahan, perjanjian, indikator, triwulan),
    )


def _stand(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator, triwulan: int) -> Isi:
    code, ukuran = indikator.ukuran, bahan.ukuran(indikator)
    now = bahan.angka("realisasi_sampai", code, f"tw{triwulan}")
    spans: dict[str, Span] = {
        "masa": nama_triwulan(triwulan),
        "y": nomor(bahan.tahun),
        "realisasi": bahan.fig("realisasi_sampai", code, f"tw{triwulan}"),
        "target": bahan.fig("target", code, perjanjian.kode),
    }
    if now.nilai is None:
        reason = rangkai(" {sebab}", sebab=nomor(now.catatan)) if now.catatan else ()
        return rangkai(
            "Realisasi sampai dengan {masa} {realisasi}; target setahunnya {target}.{sebab}", **spans, sebab=reason
        )
    given = now is bahan.angka("realisasi", code)
    value = _SETAHUN if given else _NILAI.get(ukuran.tipe, _NILAI_LAIN)
    return (*rangkai(value, **spans), *_beside(bahan, perjanjian, indikator, triwulan))


def _beside(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator, triwulan: int) -> Isi:
    """The target of the year behind a value: the part of it that was reached, the distance from it, or the target alone."""
    code, context = indikator.ukuran, f"{perjanjian.kode}/tw{triwulan}"
    now, target = bahan.angka("realisasi_sampai", code, f"tw{triwulan}"), bahan.fig("target", code, perjanjian.kode)
    if target.angka.nilai is None:
        return rangkai("; target setahunnya {target}.", target=target)
    if bahan.ada("kemajuan", code, context):
        progress = bahan.fig("kemajuan", code, context, tebal=True)
        return rangkai(", atau {kemajuan} dari target setahun {target}.", target=target, kemajuan=progress)
    if not bahan.ada("jarak_target", code, context):
        return rangkai(", sedangkan target setahunnya {target}.", target=target)
    return rangkai(
        _JARAK[bahan.ukuran(indikator).arah][compare(now, target.angka)],
        target=target,
        jarak=bahan.fig("jarak_target", code, context),
    )


def _quarter_target(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator, triwulan: int) -> Isi:
    key = (indikator.ukuran, f"{perjanjian.kode}/tw{triwulan}")
    if not bahan.ada("target_triwulan", *key):
        return ()
    return rangkai(
        " Target {masa} menurut rencana aksi adalah {target}.",
        masa=nama_triwulan(triwulan),
        target=bahan.fig("target_triwulan", *key),
    )


def sel_perkembangan(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator, triwulan: int) -> Isi:
    """The same in a cell: a part of the year's target, or the distance from it."""
    key = (indikator.ukuran, f"{perjanjian.kode}/tw{triwulan}")
    now = bahan.angka("realisasi_sampai", indikator.ukuran, f"tw{triwulan}")
    target = bahan.angka("target", indikator.ukuran, perjanjian.kode)
    if now.nilai is None or target.nilai is None:
        return ()
    if bahan.ada("kemajuan", *key):
        return rangkai("{kemajuan} dari target", kemajuan=bahan.kolom("kemajuan", *key))
    if not bahan.ada("jarak_target", *key):
        return ()
    return rangkai(_SEL[compare(now, target)], jarak=bahan.fig("jarak_target", *key))
