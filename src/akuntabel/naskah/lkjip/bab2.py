"""Bab II: what was planned and promised."""

from akuntabel.dokumen.blocks import Blok, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan, sebut_dokumen, sebut_perjanjian
from akuntabel.naskah.gambar import gambar_bagian
from akuntabel.naskah.grafik import grafik_cascading
from akuntabel.naskah.lkjip.pelayanan import kalimat_target_pendapatan
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.tabel.anggaran import tabel_anggaran_pk, tabel_struktur
from akuntabel.naskah.tabel.capaian import sebut_jenis
from akuntabel.naskah.tabel.rencana import mengenal_rpjmd, tabel_cascading, tabel_iku, tabel_renstra, tabel_target_pk
from akuntabel.naskah.tabel.sumber_dana import tabel_sumber_dana
from akuntabel.naskah.teks import daftar_kata, isian, judul, nomor, par, rangkai, tanggal
from akuntabel.naskah.uang import kalimat_dana, kalimat_perubahan
from akuntabel.skema.tabel.narasi import BagianNarasi
from akuntabel.skema.tabel.perencanaan import Renstra
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, KeputusanIku, Perjanjian


def bab_perencanaan(bahan: Bahan) -> tuple[Blok, ...]:
    """Bab II A to D."""
    return (
        judul(1, "PERENCANAAN DAN PERJANJIAN KINERJA"),
        *_rencana_strategis(bahan),
        *gambar_bagian(bahan, BagianNarasi.RENSTRA),
        *_iku(bahan),
        *gambar_bagian(bahan, BagianNarasi.IKU),
        *_perjanjian(bahan),
        *gambar_bagian(bahan, BagianNarasi.PERJANJIAN),
        *_program(bahan),
        *gambar_bagian(bahan, BagianNarasi.PROGRAM),
    )


def renstra_dilaporkan(bahan: Bahan) -> list[Renstra]:
    """The Renstra that the year's agreements stand on, in the agreements' order."""
    return list(dict.fromkeys(bahan.renstra(p) for p in bahan.paket.perjanjian_kepala))


def _rencana_strategis(bahan: Bahan) -> tuple[Blok, ...]:
    plans = renstra_dilaporkan(bahan)
    rpjmd, budget = bahan.dokumen_untuk("rpjmd"), bahan.dokumen_untuk("perubahan apbd")
    blocks: list[Blok] = [judul(2, "Rencana Strategis")]
    if len(plans) > 1:
        blocks.append(
            par(
                "Tahun {y} adalah tahun peralihan: {awal} digantikan oleh {akhir}{rpjmd}{apbd}. Karena itu kinerja "
                "tahun ini direncanakan dan dilaporkan menurut {semua} Renstra tersebut.",
                semua="kedua" if len(plans) == 2 else "semua",
                y=nomor(bahan.tahun),
                awal=isian(plans[0].nama),
                akhir=isian(plans[-1].nama),
                rpjmd=rangkai(" setelah penetapan {d}", d=sebut_dokumen(rpjmd)) if rpjmd else (),
                apbd=rangkai(", disertai {d}", d=sebut_dokumen(budget)) if budget else (),
            )
        )
    else:
        sentence = "Kinerja {nama} tahun {y} direncanakan menurut {renstra}{rpjmd}."
        served = bahan.dokumen_rpjmd(plans[0])
        basis = rangkai(", yang menjabarkan {d}", d=sebut_dokumen(served)) if served else ()
        blocks.append(
            par(
                sentence,
                nama=isian(bahan.instansi.nama),
                y=nomor(bahan.tahun),
                renstra=isian(plans[0].nama),
                rpjmd=basis,
            )
        )
    blocks.extend(bahan.narasi(BagianNarasi.RENSTRA))
    for plan in plans:
        blocks.extend(_cascading(bahan, plan))
    matrices = [tabel_renstra(bahan, plan) for plan in plans]
    blocks.append(
        par(
            "Indikator{target} menurut Renstra disajikan pada {tabel}.",
            target=" beserta target tahunannya" if all(bahan.tahun_target(plan) for plan in plans) else "",
            tabel=daftar_kata([(Rujuk(t.label),) for t in matrices]),
        )
    )
    return (*blocks, *matrices)


_KAITAN = {
    True: "Keterkaitan {unsur} {renstra} dengan RPJMD",
    False: "Susunan {unsur} {renstra}",
}


def _cascading(bahan: Bahan, renstra: Renstra) -> tuple[Blok, ...]:
    table, chart = tabel_cascading(bahan, renstra), grafik_cascading(bahan, renstra)
    return (
        par(
            f"{_KAITAN[mengenal_rpjmd(bahan, renstra)]} disajikan pada {{tabel}}, dan penurunannya sampai {{akhir}} pada "
            "{gambar}.",
            unsur=sebut_jenis(u for _, u in bahan.urutan_unsur(renstra.kode)).lower().replace("/", " dan "),
            akhir="program" if bahan.didukung(renstra) else "indikator",
            renstra=isian(renstra.nama),
            tabel=Rujuk(table.label),
            gambar=Rujuk(chart.label),
        ),
        table,
        chart,
    )


def _iku(bahan: Bahan) -> tuple[Blok, ...]:
    decrees = [d for d in (bahan.keputusan_iku(r.kode) for r in renstra_dilaporkan(bahan)) if d]
    if not decrees:
        return ()
    blocks: list[Blok] = [
        judul(2, "Indikator Kinerja Utama"),
        par(
            "Indikator Kinerja Utama (IKU) adalah ukuran keberhasilan yang menggambarkan kinerja utama perangkat daerah "
            "sesuai tugas, fungsi dan mandatnya."
        ),
        *bahan.narasi(BagianNarasi.IKU),
    ]
    for decree in decrees:
        table = tabel_iku(bahan, decree)
        blocks += [_sebut_keputusan(bahan, decree, table.label), table]
    return tuple(blocks)


def _sebut_keputusan(bahan: Bahan, keputusan: KeputusanIku, label: str) -> Blok:
    renstra = bahan.paket.kunci["renstra"][keputusan.renstra]
    return par(
        "IKU berdasarkan {renstra} ditetapkan dengan Keputusan {kepala} Nomor {nomor}{hari} dan disajikan pada {tabel}.",
        renstra=isian(renstra.nama),
        kepala=isian(bahan.instansi.kepala),
        nomor=isian(keputusan.nomor),
        hari=rangkai(" tanggal {hari}", hari=tanggal(keputusan.tanggal)) if keputusan.tanggal else (),
        tabel=Rujuk(label),
    )


def _perjanjian(bahan: Bahan) -> tuple[Blok, ...]:
    blocks: list[Blok] = [
        judul(2, "Perjanjian Kinerja Tahun {y}", y=nomor(bahan.tahun)),
        par(
            "Perjanjian Kinerja memuat penugasan dari pimpinan yang lebih tinggi kepada pimpinan yang lebih rendah untuk "
            "mencapai hasil yang disertai indikator dan targetnya."
        ),
        *bahan.narasi(BagianNarasi.PERJANJIAN),
    ]
    for agreement in bahan.paket.perjanjian_kepala:
        blocks.extend(_satu_perjanjian(bahan, agreement))
    return tuple(blocks)


def _satu_perjanjian(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    targets, budget = tabel_target_pk(bahan, perjanjian), tabel_anggaran_pk(bahan, perjanjian)
    return (
        par(
            "{pk} {tanda} dengan dasar {renstra}.{alasan} {unsur}, indikator dan targetnya disajikan pada {tabel}.",
            pk=sebut_perjanjian(perjanjian),
            tanda=rangkai("ditandatangani pada tanggal {hari}", hari=tanggal(perjanjian.tanggal))
            if perjanjian.tanggal
            else "disusun",
            unsur=sebut_jenis(u for _, u in bahan.unsur_pk(perjanjian)).lower().replace("/", ", ").capitalize(),
            renstra=isian(bahan.renstra(perjanjian).nama),
            alasan=_alasan(bahan, perjanjian),
            tabel=Rujuk(targets.label),
        ),
        targets,
        par("{isi}", isi=kalimat_dana(bahan, perjanjian, (Rujuk(budget.label),))),
        budget,
    )


def _alasan(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    if perjanjian.jenis is not JenisPerjanjian.PERUBAHAN or not perjanjian.alasan:
        return ()
    reason = sebaris(perjanjian.alasan, bahan.hasil)
    return rangkai(" Perubahan dilakukan karena {alasan}.", alasan=reason)


def _program(bahan: Bahan) -> tuple[Blok, ...]:
    table = tabel_struktur(bahan)
    return (
        judul(2, "Program, Kegiatan dan Sub Kegiatan Tahun {y}", y=nomor(bahan.tahun)),
        par(
            "Program, kegiatan dan sub kegiatan yang mendukung {unsur} beserta pagunya pada setiap tahapan anggaran "
            "disajikan pada {tabel}. {perubahan}",
            unsur=sebut_jenis(u for plan in renstra_dilaporkan(bahan) for _, u in bahan.urutan_unsur(plan.kode))
            .lower()
            .replace("/", " dan "),
            tabel=Rujuk(table.label),
            perubahan=kalimat_perubahan(bahan),
        ),
        *kalimat_target_pendapatan(bahan),
        *bahan.narasi(BagianNarasi.PROGRAM),
        table,
        *_sumber_dana(bahan),
    )


def _sumber_dana(bahan: Bahan) -> tuple[Blok, ...]:
    tables = tabel_sumber_dana(bahan)
    if not tables:
        return ()
    listed = daftar_kata([(Rujuk(table.label),) for table in tables])
    return (par("Sumber dana setiap program disajikan pada {tabel}.", tabel=listed, sambung=True), *tables)
