"""Sentences of a stranger's report, in four manners; each number and each claim is a piece of its own."""

from collections.abc import Iterator

from akuntabel.skema.tabel.perencanaan import Indikator, Unsur
from bench.reviu.lembar import Alinea, Potong, alinea, p
from bench.reviu.pandangan import Pandangan
from bench.reviu.tabel_uang import uang


def kalimat_capaian(v: Pandangan, i: Indikator) -> Alinea:
    """Target, realisasi, capaian, class and verdict of one indikator."""
    year, name = str(v.tahun), v.nama(i)
    target, real, capaian = v.target(i, sel=False), v.realisasi(i, sel=False), v.capaian(i, sel=False)
    kelas, vonis = v.kriteria(i), _vonis(v, i)
    text: tuple[Potong | str, ...]
    match v.tata.prosa:
        case 0:
            text = ("Realisasi ", name, " pada tahun ", year, " sebesar ", real, " dari target sebesar ", target)
            return alinea(*text, ", sehingga capaian kinerjanya ", capaian, " dengan kategori ", kelas, ". ", *vonis)
        case 1:
            text = ("Pada tahun ", year, ", ", name, " ditargetkan sebesar ", target, " dan terealisasi sebesar ", real)
            return alinea(*text, " atau dengan capaian ", capaian, " (", kelas, "). ", *vonis)
        case 2:
            text = ("Capaian ", name, " tahun ", year, " adalah ", capaian, ", yaitu realisasi ", real)
            return alinea(
                *text, " dibandingkan target ", target, ". Capaian ini termasuk kriteria ", kelas, ". ", *vonis
            )
        case _:
            text = ("Target ", name, " tahun ", year, " sebesar ", target, ", realisasinya sebesar ", real)
            return alinea(*text, ". Persentase capaian sebesar ", capaian, " berpredikat ", kelas, ". ", *vonis)


def _vonis(v: Pandangan, i: Indikator) -> tuple[Potong | str, ...]:
    reached = v.tercapai(i)
    word = {
        0: ("telah mencapai target", "belum mencapai target"),
        1: ("tercapai", "tidak tercapai"),
        2: ("telah memenuhi target", "belum memenuhi target"),
        3: ("tercapai", "belum tercapai"),
    }[v.tata.prosa][0 if reached else 1]
    claim = p(word, "vonis", i.kode, v.tahun)
    if v.tata.prosa % 2:
        return ("Dengan demikian target ", v.nama(i), " ", claim, ".")
    return ("Hal ini menunjukkan bahwa ", v.nama(i), " ", claim, ".")


def kalimat_tren(v: Pandangan, i: Indikator) -> Alinea | None:
    """How the realisasi moved since the year before."""
    moved = v.gerak(i)
    if moved is None:
        return None
    before, now = v.realisasi(i, v.tahun - 1, sel=False), v.realisasi(i, sel=False)
    year, last = str(v.tahun), str(v.tahun - 1)
    if not moved:
        word = p("tetap", "tren", i.ukuran)
        return alinea("Dibandingkan tahun ", last, ", realisasi ", v.nama(i), " ", word, " sebesar ", now, ".")
    up = moved > 0
    match v.tata.prosa:
        case 0:
            word = p("mengalami kenaikan" if up else "mengalami penurunan", "tren", i.ukuran)
            return alinea(
                "Realisasi ",
                v.nama(i),
                " ",
                word,
                " dari ",
                before,
                " pada tahun ",
                last,
                " menjadi ",
                now,
                " pada tahun ",
                year,
                ".",
            )
        case 1:
            word = p("meningkat" if up else "menurun", "tren", i.ukuran)
            return alinea(
                "Jika dibandingkan dengan tahun ",
                last,
                " sebesar ",
                before,
                ", realisasi ",
                v.nama(i),
                " tahun ",
                year,
                " ",
                word,
                " menjadi ",
                now,
                ".",
            )
        case 2:
            word = p("naik" if up else "turun", "tren", i.ukuran)
            return alinea(
                "Realisasi ",
                v.nama(i),
                " tahun ",
                year,
                " ",
                word,
                " dibandingkan tahun ",
                last,
                ", yaitu dari ",
                before,
                " menjadi ",
                now,
                ".",
            )
        case _:
            word = p("peningkatan" if up else "penurunan", "tren", i.ukuran)
            return alinea(
                "Terjadi ",
                word,
                " realisasi ",
                v.nama(i),
                " dari ",
                before,
                " (tahun ",
                last,
                ") menjadi ",
                now,
                " (tahun ",
                year,
                ").",
            )


def kalimat_akhir(v: Pandangan, i: Indikator) -> Alinea | None:
    """The realisasi against the last target."""
    if not v.ada("capaian_akhir", f"{i.ukuran}@{v.pk.kode}"):
        return None
    target, share, year = v.target_akhir(i, sel=False), v.capaian_akhir(i, sel=False), str(v.renstra.tahun_akhir)
    if v.tata.prosa % 2:
        return alinea(
            "Terhadap target akhir Renstra tahun ",
            year,
            " sebesar ",
            target,
            ", realisasi ",
            v.nama(i),
            " sampai dengan tahun ",
            str(v.tahun),
            " mencapai ",
            share,
            ".",
        )
    return alinea(
        "Target akhir Renstra untuk ",
        v.nama(i),
        " pada tahun ",
        year,
        " adalah ",
        target,
        "; realisasi tahun ",
        str(v.tahun),
        " setara dengan ",
        share,
        " dari target tersebut.",
    )


def kalimat_pembanding(v: Pandangan, i: Indikator) -> Alinea | None:
    """The realisasi beside the national figure."""
    theirs = v.pembanding(i, sel=False)
    if theirs is None:
        return None
    ours, other = v.nilai("realisasi", f"{i.ukuran}@{v.tahun}"), v.nilai("pembanding", f"{i.ukuran}@nasional")
    if ours == other:
        return None
    words = ("lebih tinggi daripada", "lebih rendah daripada") if v.tata.prosa % 2 else ("di atas", "di bawah")
    word = p(words[0] if ours > other else words[1], "banding", i.ukuran)
    return alinea(
        "Realisasi ",
        v.nama(i),
        " tahun ",
        str(v.tahun),
        " sebesar ",
        v.realisasi(i, sel=False),
        " ",
        word,
        " angka nasional sebesar ",
        theirs,
        ".",
    )


def kalimat_cacah(v: Pandangan) -> Alinea:
    """How many indikator reached their target."""
    total, reached = len(v.indikator), sum(v.tercapai(i) for i in v.indikator)
    counts = (
        p(str(total), "cacah", "semua"),
        p(str(reached), "cacah", "tercapai"),
        p(str(total - reached), "cacah", "belum"),
    )
    match v.tata.prosa:
        case 0:
            return alinea(
                "Dari ",
                counts[0],
                " indikator kinerja, ",
                counts[1],
                " indikator mencapai target dan ",
                counts[2],
                " indikator belum mencapai target.",
            )
        case 1:
            return alinea("Sebanyak ", counts[1], " dari ", counts[0], " indikator kinerja telah mencapai target.")
        case 2:
            return alinea(
                "Dari ",
                counts[0],
                " indikator yang diperjanjikan, sebanyak ",
                counts[1],
                " indikator tercapai dan ",
                counts[2],
                " indikator tidak tercapai.",
            )
        case _:
            return alinea(
                "Jumlah indikator yang tercapai adalah ", counts[1], " indikator dari ", counts[0], " indikator."
            )


def kalimat_anggaran(v: Pandangan) -> Alinea:
    """The whole budget and its use."""
    pagu, real, share, rest = (
        uang(v, "jumlah", n, sel_=False) for n in ("pagu", "realisasi_anggaran", "serapan", "sisa")
    )
    year = str(v.tahun)
    match v.tata.prosa:
        case 0:
            return alinea(
                "Anggaran tahun ", year, " sebesar ", pagu, " terealisasi sebesar ", real, " atau ", share, "."
            )
        case 1:
            return alinea(
                "Dari pagu anggaran tahun ",
                year,
                " sebesar ",
                pagu,
                ", terserap ",
                real,
                " atau ",
                share,
                ", sehingga terdapat sisa anggaran sebesar ",
                rest,
                ".",
            )
        case 2:
            return alinea(
                "Realisasi anggaran tahun ",
                year,
                " adalah ",
                real,
                " atau ",
                share,
                " dari total anggaran sebesar ",
                pagu,
                ".",
            )
        case _:
            return alinea(
                "Total anggaran tahun ", year, " sebesar ", pagu, " dengan realisasi sebesar ", real, " (", share, ")."
            )


def kalimat_program(v: Pandangan, u: Unsur) -> Iterator[Alinea]:
    """The programs of a sasaran with their money."""
    for kode in v.bahan.program_pendukung(v.pk.kode, u):
        if not v.ada("serapan", kode):
            continue
        name = p(v.nama_program(kode).teks, "program_pendukung", kode)
        pagu, real, share = (uang(v, kode, n, sel_=False) for n in ("pagu", "realisasi_anggaran", "serapan"))
        sasaran = ("Sasaran “", v.nama_unsur(u), "” didukung oleh ")
        match v.tata.prosa:
            case 0:
                yield alinea(
                    *sasaran,
                    name,
                    " dengan anggaran sebesar ",
                    pagu,
                    " dan realisasi sebesar ",
                    real,
                    " atau ",
                    share,
                    ".",
                )
            case 1:
                yield alinea(
                    name,
                    " yang mendukung sasaran ini memiliki pagu ",
                    pagu,
                    " dan terserap ",
                    real,
                    " atau sebesar ",
                    share,
                    ".",
                )
            case 2:
                yield alinea(
                    *sasaran, name, ", dengan realisasi anggaran ", real, " dari pagu ", pagu, " (", share, ")."
                )
            case _:
                yield alinea(
                    "Program pendukung: ",
                    name,
                    " dengan pagu sebesar ",
                    pagu,
                    ", realisasi sebesar ",
                    real,
                    ", dan serapan ",
                    share,
                    ".",
                )


def kalimat_pengukur(v: Pandangan, u: Unsur, rows: list[Indikator]) -> Alinea:
    """By which indikator a sasaran is measured."""
    names = [part for n, i in enumerate(rows) for part in ((", " if n else "", p(i.nama, "pengukur", i.kode)))]
    if v.tata.prosa % 2:
        return alinea("Sasaran “", v.nama_unsur(u), "” diukur dengan indikator ", *names, ".")
    return alinea("Keberhasilan sasaran “", v.nama_unsur(u), "” diukur melalui indikator ", *names, ".")


def kalimat_efisiensi(v: Pandangan, u: Unsur) -> Alinea | None:
    """How a sasaran used its money."""
    key = f"{u.kode}@{v.pk.kode}"
    if not v.berkelas_efisiensi(key):
        return None
    capaian = p(v.tata.persen(v.nilai("capaian_unsur", key)), "capaian_sasaran", u.kode)
    serapan = p(v.tata.persen(v.nilai("serapan_pendukung", key)), "serapan_pendukung", u.kode)
    kelas = p(v.kata("efisiensi", key).lower(), "efisiensi_kalimat", u.kode)
    return alinea(
        "Dengan capaian kinerja ",
        capaian,
        " dan penyerapan anggaran ",
        serapan,
        ", penggunaan anggaran sasaran “",
        v.nama_unsur(u),
        "” tergolong ",
        kelas,
        ".",
    )


def kalimat_pegawai(v: Pandangan) -> Alinea:
    """The staff in a sentence."""
    rows = v.bahan.paket.pegawai
    men, women = sum(g.laki_laki or 0 for g in rows), sum(g.perempuan or 0 for g in rows)
    return alinea(
        "Jumlah pegawai sebanyak ",
        p(str(men + women), "pegawai", "jumlah"),
        " orang yang terdiri atas ",
        p(str(men), "laki", "jumlah"),
        " laki-laki dan ",
        p(str(women), "perempuan", "jumlah"),
        " perempuan.",
    )
