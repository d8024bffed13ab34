"""Formulir E.81: evaluation of the year's Renja by triwulan, performance and money each in tables that can be read.

Source: Permendagri 86/2017, formulir E.81, as reports carry it; docs/tafsir/evaluasi-renja.md.
"""

from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dokumen.blocks import Blok, Rujuk
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.errors import BelumAdaTriwulanError
from akuntabel.naskah.evaluasi_renja.anggaran import tabel_renja, tabel_renstra
from akuntabel.naskah.evaluasi_renja.kaki import keterangan, tabel_kaki
from akuntabel.naskah.evaluasi_renja.kinerja import tabel_kinerja
from akuntabel.naskah.evaluasi_renja.kolom import renstra_of
from akuntabel.naskah.lembar import susun_lembar, tanda_evaluasi
from akuntabel.naskah.masa import nama_triwulan
from akuntabel.naskah.teks import daftar_kata, isian, par, sitasi
from akuntabel.ukur.evaluasi_renja import triwulan_renja


def susun_evaluasi_renja(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The form up to the triwulan asked for, else up to the last one that holds a value.

    Raises:
        BelumAdaTriwulanError: nothing is filled for it.
    """
    triwulan = require_triwulan_renja(bahan)
    renja, renstra = tabel_renja(bahan, triwulan), tabel_renstra(bahan, triwulan)
    performance = tabel_kinerja(bahan, triwulan)
    foot = tabel_kaki(bahan, triwulan)
    money = [renja, *([renstra] if renstra else [])]
    blocks: list[Blok] = [
        par(
            "Formulir ini mengevaluasi Renja {nama} sampai dengan {masa} menurut {dasar}. Kinerja (K) disajikan pada {kinerja} "
            "dan anggaran (Rp) pada {anggaran}, agar setiap tabel terbaca pada satu halaman; nomor kolom tetap menurut "
            "formulirnya.",
            nama=isian(bahan.instansi.nama),
            masa=nama_triwulan(triwulan),
            dasar=sitasi(f"{PERMENDAGRI_86_2017.singkat}, Formulir E.81"),
            kinerja=Rujuk(performance.label),
            anggaran=daftar_kata([(Rujuk(table.label),) for table in money]),
        ),
        performance,
        *money,
        *(par("{isi}", isi=sentence) for sentence in keterangan(bahan, triwulan)),
        par(
            "Faktor pendorong, faktor penghambat, dan tindak lanjutnya disajikan pada {t}.",
            t=Rujuk(foot.label),
            sambung=True,
        ),
        foot,
    ]
    title = f"Evaluasi terhadap Hasil Renja sampai dengan {nama_triwulan(triwulan)}"
    return susun_lembar(bahan, title, tuple(blocks), kertas, tanda=tanda_evaluasi(bahan, renstra_of(bahan, triwulan)))


def require_triwulan_renja(bahan: Bahan) -> int:
    """The triwulan that the form is about.

    Raises:
        BelumAdaTriwulanError: nothing is filled for it.
    """
    there = triwulan_renja(bahan.paket, bahan.masa)
    asked = bahan.triwulan or max(there, default=0)
    if asked not in there:
        name = nama_triwulan(asked) if asked else "triwulan"
        last = f" Yang terakhir terisi adalah {nama_triwulan(max(there))}." if there else ""
        raise BelumAdaTriwulanError(triwulan=name, ada=last)
    return asked
