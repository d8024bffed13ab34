"""Plans: years in order, targets inside their Renstra, Perjanjian Kinerja true to it."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.nilai import Isian, Nilai, format_nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.perencanaan import Indikator, Renstra, Ukuran


@check("rpjmd", "renstra")
def plans_that_end_before_they_begin(paket: Paket) -> Iterator[Catatan]:
    for table in ("rpjmd", "renstra"):
        for nomor, plan in enumerate(getattr(paket, table)):
            if plan.tahun_akhir < plan.tahun_awal:
                yield Catatan(
                    Kode.URUTAN_TAHUN,
                    table,
                    nomor,
                    "tahun_akhir",
                    f"Tahun akhir {plan.tahun_akhir} mendahului tahun awal {plan.tahun_awal}.",
                    "Betulkan salah satunya.",
                )


@check("renstra")
def baselines_after_the_first_year(paket: Paket) -> Iterator[Catatan]:
    for nomor, renstra in enumerate(paket.renstra):
        if renstra.tahun_dasar > renstra.tahun_awal:
            yield Catatan(
                Kode.URUTAN_TAHUN,
                "renstra",
                nomor,
                "tahun_dasar",
                f"Tahun kondisi awal {renstra.tahun_dasar} sesudah tahun awal Renstra {renstra.tahun_awal}.",
                "Isi tahun dasar Renstra, biasanya tahun sebelum tahun awal.",
            )


@check("pejabat")
def terms_that_end_before_they_begin(paket: Paket) -> Iterator[Catatan]:
    for nomor, pejabat in enumerate(paket.pejabat):
        if pejabat.mulai and pejabat.selesai and pejabat.selesai < pejabat.mulai:
            yield Catatan(
                Kode.URUTAN_TAHUN,
                "pejabat",
                nomor,
                "selesai",
                "Tanggal selesai menjabat mendahului tanggal mulai.",
                "Betulkan salah satunya.",
            )


@check("instansi", "renstra", "perjanjian", "target_renstra", "indikator", "unsur")
def perjanjian_outside_their_year(paket: Paket) -> Iterator[Catatan]:
    renstra = paket.kunci["renstra"]
    targeted = {(_renstra_code(paket, "indikator", t.indikator), t.tahun) for t in paket.target_renstra}
    for nomor, perjanjian in enumerate(paket.perjanjian):
        plan = renstra.get(perjanjian.renstra)
        if paket.instansi and perjanjian.tahun != paket.tahun:
            pesan = f"Tahun PK {perjanjian.tahun} bukan tahun laporan {paket.tahun}."
        elif plan and perjanjian.tahun == plan.tahun_akhir + 1 and (plan.kode, perjanjian.tahun) in targeted:
            continue  # a year of transition, which the Renstra itself gives targets for
        elif plan and not plan.tahun_awal <= perjanjian.tahun <= plan.tahun_akhir:
            pesan = f"Tahun PK {perjanjian.tahun} di luar {plan.nama} ({plan.tahun_awal}–{plan.tahun_akhir})."
        else:
            continue
        yield Catatan(
            Kode.URUTAN_TAHUN,
            "perjanjian",
            nomor,
            "tahun",
            pesan,
            "Betulkan tahunnya, atau pilih Renstra yang berlaku.",
        )


@check("target_renstra", "indikator", "unsur", "renstra")
def targets_outside_their_renstra(paket: Paket) -> Iterator[Catatan]:
    transition = set[str]()
    for nomor, target in enumerate(paket.target_renstra):
        plan = _renstra_of(paket, target.indikator)
        if plan and target.tahun == plan.tahun_akhir + 1:
            # Renstra of 2025–2029 print a column for 2030; a sheet full of them is one thing to look at.
            if plan.kode not in transition:
                yield Catatan(
                    Kode.TARGET_TRANSISI,
                    "target_renstra",
                    nomor,
                    "target",
                    f"Target tahun {target.tahun} berada satu tahun sesudah {plan.nama} berakhir "
                    f"({plan.tahun_akhir}) dan dipakai sebagai target tahun transisi.",
                    "Biarkan bila Renstra memang mencetaknya; bila tidak, pindahkan ke tahun yang benar.",
                )
            transition.add(plan.kode)
        elif plan and not plan.tahun_dasar < target.tahun <= plan.tahun_akhir:
            yield Catatan(
                Kode.TARGET_DI_LUAR_RENSTRA,
                "target_renstra",
                nomor,
                "target",
                f"Target tahun {target.tahun} di luar {plan.nama}, yang menargetkan tahun "
                f"{plan.tahun_dasar + 1} sampai {plan.tahun_akhir}.",
                "Pindahkan ke tahun yang benar, atau betulkan tahun pada lembar Renstra.",
            )


@check("indikator", "unsur")
def ukuran_used_twice_in_a_renstra(paket: Paket) -> Iterator[Catatan]:
    first: dict[tuple[str, str], str] = {}
    unsur = paket.kunci["unsur"]
    for nomor, indikator in enumerate(paket.indikator):
        if indikator.unsur not in unsur:
            continue
        former = first.setdefault((unsur[indikator.unsur].renstra, indikator.ukuran), indikator.kode)
        if former != indikator.kode:
            yield Catatan(
                Kode.UKURAN_GANDA,
                "indikator",
                nomor,
                "ukuran",
                f"Ukuran '{indikator.ukuran}' sudah dipakai indikator '{former}' dalam Renstra yang sama.",
                "Satu ukuran dipakai satu indikator setiap Renstra; buat ukuran lain bila yang diukur berbeda.",
            )


@check("unsur", "indikator", "perjanjian", "target_pk", "dukungan", "rencana_aksi", "keputusan_iku", "iku")
def members_of_another_renstra(paket: Paket) -> Iterator[Catatan]:
    """What stands under a Perjanjian Kinerja or a Keputusan IKU belongs to the Renstra that it is on."""
    for table, head, member in (
        ("target_pk", "perjanjian", "indikator"),
        ("rencana_aksi", "perjanjian", "indikator"),
        ("dukungan", "perjanjian", "unsur"),
        ("iku", "keputusan", "indikator"),
    ):
        kolom = kolom_of(RECORDS[table])
        heads = paket.kunci[kolom[head].rujuk]
        for nomor, record in enumerate(getattr(paket, table)):
            code = getattr(record, member)
            own = heads.get(getattr(record, head))
            renstra = _renstra_code(paket, member, code)
            if own and renstra and own.renstra != renstra:
                yield Catatan(
                    Kode.INDIKATOR_LUAR_RENSTRA,
                    table,
                    nomor,
                    member,
                    f"{kolom[member].judul} '{code}' milik Renstra '{renstra}', sedangkan "
                    f"{kolom[head].judul} '{own.kode}' atas Renstra '{own.renstra}'.",
                    f"Pilih kode dari Renstra '{own.renstra}' pada lembar {tabel_of(RECORDS[member]).judul}.",
                )


@check("perjanjian", "target_pk", "target_renstra", "indikator", "ukuran")
def pk_targets_unlike_their_renstra(paket: Paket) -> Iterator[Catatan]:
    promised = {(t.indikator, t.tahun): t.target for t in paket.target_renstra}
    perjanjian = paket.kunci["perjanjian"]
    for nomor, target in enumerate(paket.target_pk):
        pk, ukuran = perjanjian.get(target.perjanjian), _ukuran_of(paket, target.indikator)
        if not pk or not ukuran:
            continue
        planned = promised.get((target.indikator, pk.tahun))
        if planned is None:
            pesan = f"Renstra tidak memuat target tahun {pk.tahun} untuk indikator ini."
        elif _same(planned, target.target):
            continue
        else:
            pesan = (
                f"Target PK {_show(target.target, ukuran)} berbeda dari target Renstra tahun {pk.tahun}, "
                f"{_show(planned, ukuran)}."
            )
        yield Catatan(
            Kode.TARGET_PK_BEDA,
            "target_pk",
            nomor,
            "target",
            pesan,
            "Betulkan bila keliru; biarkan bila memang berbeda.",
        )


@check("target_pk", "target_renstra")
def targets_of_zero(paket: Paket) -> Iterator[Catatan]:
    for table in ("target_pk", "target_renstra"):
        for nomor, record in enumerate(getattr(paket, table)):
            if isinstance(record.target, Nilai) and record.target.angka == 0:
                yield Catatan(
                    Kode.TARGET_NOL,
                    table,
                    nomor,
                    "target",
                    "Target bernilai 0 sehingga capaiannya tidak dapat dihitung.",
                    "Isi target di atas 0, atau tulis 'tidak diukur'.",
                )


@check("realisasi", "indikator", "unsur", "renstra", "ukuran")
def baselines_unlike_their_realisasi(paket: Paket) -> Iterator[Catatan]:
    measured = {(r.ukuran, r.tahun): r.nilai for r in paket.realisasi}
    for nomor, indikator in enumerate(paket.indikator):
        plan, ukuran = _renstra_of(paket, indikator.kode), _ukuran_of(paket, indikator.kode)
        if not plan or not ukuran:
            continue
        reached = measured.get((indikator.ukuran, plan.tahun_dasar))
        stated = indikator.kondisi_awal
        if isinstance(reached, Nilai) and isinstance(stated, Nilai) and not _same(reached, stated):
            yield Catatan(
                Kode.KONDISI_AWAL_BEDA,
                "indikator",
                nomor,
                "kondisi_awal",
                f"Kondisi awal {_show(stated, ukuran)} berbeda dari realisasi tahun {plan.tahun_dasar}, "
                f"{_show(reached, ukuran)}.",
                "Betulkan bila keliru; biarkan bila Renstra memang memuat nilai itu.",
            )


def _renstra_code(paket: Paket, table: str, code: str) -> str:
    """The Renstra of an indikator or of an unsur; empty when the way to it is broken."""
    if table == "indikator":
        indikator = paket.kunci["indikator"].get(code)
        code = indikator.unsur if indikator else ""
    unsur = paket.kunci["unsur"].get(code)
    return unsur.renstra if unsur else ""


def _renstra_of(paket: Paket, indikator: str) -> Renstra | None:
    return paket.kunci["renstra"].get(_renstra_code(paket, "indikator", indikator))


def _ukuran_of(paket: Paket, indikator: str) -> Ukuran | None:
    found: Indikator | None = paket.kunci["indikator"].get(indikator)
    return paket.kunci["ukuran"].get(found.ukuran) if found else None


def _same(one: Isian, other: Isian) -> bool:
    """Equal in value; a predikat typed once only does not make a difference."""
    if isinstance(one, Nilai) and isinstance(other, Nilai):
        return (one.angka, one.sampai) == (other.angka, other.sampai)
    return one == other


def _show(isian: Isian, ukuran: Ukuran) -> str:
    if not isinstance(isian, Nilai):
        return f"'{isian}'"
    upper = f"–{_print(isian.sampai, ukuran)}" if isian.sampai is not None else ""
    return _print(isian.angka, ukuran, isian.predikat) + upper


def _print(angka: Decimal, ukuran: Ukuran, predikat: str = "") -> str:
    return format_nilai(angka, ukuran.bentuk, ukuran.satuan, predikat=predikat)
