"""Matriks tindak lanjut LHE: each recommendation with owner, due date, and what each triwulan brought.

Source: PermenPANRB 88/2021 (follow-up of the evaluation, criterion 4c-1). No text fixes a form.
"""

from akuntabel.dasar.peraturan import PERMENPANRB_88_2021
from akuntabel.dokumen.blocks import Baris, Blok, Gaya, Rujuk, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.tabel.rekomendasi import pemilik_rekomendasi, tabel_kemajuan
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, rapat, sitasi, tanggal
from akuntabel.skema.tabel.evaluasi import Rekomendasi


def susun_matriks_tindak_lanjut(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """What was answered to the evaluation, and the progress by triwulan of the reported year where it is given."""
    table, progress = _tabel(bahan), tabel_kemajuan(bahan)
    letters = dict.fromkeys(r.dokumen for r in bahan.paket.rekomendasi if r.dokumen)
    papers = [sebut_dokumen(bahan.paket.kunci["dokumen"][kode]) for kode in letters]
    source = rangkai(" atas {lhe}", lhe=daftar_kata(papers)) if papers else ()
    blocks: list[Blok] = [
        par(
            "Rekomendasi hasil evaluasi{lhe} ditindaklanjuti menurut {dasar}, sebagaimana disajikan pada {tabel}.",
            lhe=source,
            dasar=sitasi(PERMENPANRB_88_2021.singkat),
            tabel=Rujuk(table.label),
        ),
        table,
    ]
    if progress:
        blocks += [
            par("Kemajuan setiap triwulan disajikan pada {tabel}.", tabel=Rujuk(progress.label), sambung=True),
            progress,
        ]
    return susun_lembar(bahan, "Matriks Tindak Lanjut Hasil Evaluasi AKIP", tuple(blocks), kertas)


def _tabel(bahan: Bahan) -> Tabel:
    return Tabel(
        kolom=kolom((0.6, TENGAH), (4, KIRI), (3.8, KIRI), (2, KIRI), (1.5, KIRI), (1.2, TENGAH), (2, KIRI)),
        head=(kepala("No", "Rekomendasi", "Tindak lanjut", "Penanggung jawab", "Tenggat", "Status", "Bukti"),),
        body=tuple(_baris(bahan, number, row) for number, row in enumerate(bahan.paket.rekomendasi, 1)),
        judul=rangkai("Rekomendasi dan Tindak Lanjutnya"),
        label="rekomendasi",
        lanskap=True,
    )


def _baris(bahan: Bahan, number: int, row: Rekomendasi) -> Baris:
    return baris(
        nomor(number),
        _prosa(bahan, row.rekomendasi),
        Sel(
            (
                *(markdown(row.tindak_lanjut, bahan.hasil, Gaya.RAPAT) or (rapat("–"),)),
                *(
                    [rapat("Perubahan rencana: {isi}", isi=isian(row.perubahan_rencana))]
                    if row.perubahan_rencana
                    else []
                ),
            )
        ),
        pemilik_rekomendasi(bahan, row),
        tanggal(row.tenggat) if row.tenggat else "–",
        row.status.value if row.status else "–",
        isian(row.bukti or "–"),
    )


def _prosa(bahan: Bahan, text: str) -> Sel:
    return Sel(markdown(text, bahan.hasil, Gaya.RAPAT))
