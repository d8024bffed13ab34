"""Tables of the office: staff and assets."""

from akuntabel.dokumen.blocks import Baris, Isi, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, baris_jumlah, kelompok, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.instansi import KelompokSarana
from akuntabel.ukur.sumber_daya import KOLOM_PEGAWAI, PENDIDIKAN

_SINGKATAN = {"sd": "SD", "sma": "SMA", "d3": "D3", "s1": "S1", "s2": "S2"}


def tabel_pegawai(bahan: Bahan) -> Tabel:
    """Need and bezetting by group of posts and education."""
    education = [nomor(_SINGKATAN[p], tebal=True) for p in PENDIDIKAN]
    group = len(PENDIDIKAN) + 1
    head = (
        Baris(
            (
                sel_kepala("Jabatan", baris=2),
                sel_kepala("Kebutuhan", kolom=group),
                sel_kepala("Bezetting", kolom=group),
                sel_kepala("L", baris=2),
                sel_kepala("P", baris=2),
            )
        ),
        kepala("Σ", *education, "Σ", *education),
    )
    rows = [
        baris(isian(row.kelompok.value), *(_banyaknya(bahan, f"{row.kelompok.value}/{c}") for c in KOLOM_PEGAWAI))
        for row in bahan.paket.pegawai
    ]
    total = [_banyaknya(bahan, column, tebal=True) for column in KOLOM_PEGAWAI]
    rows.append(baris_jumlah((Sel(rangkai("Jumlah"), tebal=True), *total)))
    return Tabel(
        kolom=kolom((3, KIRI), *([(0.75, ANGKA)] * len(KOLOM_PEGAWAI))),
        head=head,
        body=tuple(rows),
        judul=rangkai("Komposisi Pegawai {nama} Tahun {y}", nama=isian(bahan.instansi.nama), y=nomor(bahan.tahun)),
        label="tabel-pegawai",
        sumber=rangkai("Data kepegawaian {nama} per {hari}", nama=isian(bahan.instansi.nama), hari=_akhir_tahun(bahan)),
        catatan=rangkai("Σ: jumlah; L: laki-laki; P: perempuan.{kosong}", kosong=_sel_kosong(bahan)),
    )


def _banyaknya(bahan: Bahan, kunci: str, *, tebal: bool = False) -> Isi:
    """A count of staff; nothing where it was not filled in."""
    known = bahan.angka("pegawai", kunci).nilai is not None
    return (bahan.kolom("pegawai", kunci, tebal=tebal),) if known else ()


def _sel_kosong(bahan: Bahan) -> str:
    missing = any(
        bahan.angka("pegawai", c).nilai is None or bahan.angka("pegawai", c).kelengkapan for c in KOLOM_PEGAWAI
    )
    return " Sel kosong belum diisi; jumlah hanya memuat sel yang diisi." if missing else ""


def _akhir_tahun(bahan: Bahan) -> Isi:
    return rangkai("{d} Desember {y}", d=nomor(31), y=nomor(bahan.tahun))


def tabel_sarana(bahan: Bahan) -> Tabel:
    """Assets by inventory card."""
    rows: list[Baris] = []
    for group in KelompokSarana:
        assets = [row for row in bahan.paket.sarana if row.kelompok is group]
        if not assets:
            continue
        count, ideal = (_jumlah_kelompok(bahan, c, group) for c in ("jumlah", "jumlah_ideal"))
        title = kelompok(isian(group.value, tebal=True), 2)
        rows.append(Baris((*title.sel, Sel(count), Sel(), Sel(ideal)), title.jenis))
        for number, asset in enumerate(assets, 1):
            key = f"{group.value}/{asset.nama}"
            rows.append(
                baris(
                    Sel((nomor(number),), rata=TENGAH),
                    isian(asset.nama),
                    bahan.kolom("sarana_jumlah", key),
                    Sel((isian(asset.kondisi.value) if asset.kondisi else Teks("–"),), rata=TENGAH),
                    bahan.kolom("sarana_jumlah_ideal", key) if bahan.ada("sarana_jumlah_ideal", key) else Teks("–"),
                )
            )
    return Tabel(
        kolom=kolom((0.6, TENGAH), (5.4, KIRI), (1.2, ANGKA), (1.4, TENGAH), (1.4, ANGKA)),
        head=(kepala("No", "Sarana dan Prasarana", "Jumlah", "Kondisi", "Jumlah Ideal"),),
        body=tuple(rows),
        judul=rangkai("Profil Sarana dan Prasarana {nama}", nama=isian(bahan.instansi.nama)),
        label="tabel-sarana",
        sumber=rangkai(
            "Kartu Inventaris Barang {nama} per {hari}", nama=isian(bahan.instansi.nama), hari=_akhir_tahun(bahan)
        ),
        catatan=_catatan_sarana(bahan),
    )


def _jumlah_kelompok(bahan: Bahan, column: str, group: KelompokSarana) -> Isi:
    name = (f"sarana_{column}", group.value)
    return (bahan.kolom(*name, tebal=True),) if bahan.angka(*name).nilai is not None else (Teks("–"),)


def _catatan_sarana(bahan: Bahan) -> Isi:
    """What the dashes are, and that an ideal count of a card counts only what has one."""
    blank = any(row.kondisi is None or row.jumlah_ideal is None for row in bahan.paket.sarana)
    return rangkai("Tanda – berarti belum diisi; jumlah ideal hanya memuat barang yang diisi.") if blank else ()
