"""Is a target reached, missed or passed, as a sentence says?"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import product

from akuntabel.aturan import rata_rata_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisKlaim, JenisSubjek, Klaim, TabelDikenali
from akuntabel.reviu.periksa.arah import evidence
from akuntabel.reviu.periksa.baris import SERATUS
from akuntabel.reviu.periksa.narasi_rujukan import UNSUR, Rujukan, broken, claims_of, listed
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.pilihan import Arah

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_STATUS = {
    JenisKlaim.TERCAPAI: "tercapai",
    JenisKlaim.MELAMPAUI: "melampaui target",
    JenisKlaim.TIDAK_TERCAPAI: "tidak tercapai",
}


@check(
    "NAR003",
    message="{subjek}: kalimat menyatakan “{tercetak}”, padahal {capaian}.",
    hint="Tulis {seharusnya}; target tercapai bila capaian sekurang-kurangnya 100% sebelum dibulatkan.",
    dasar=_PELAPORAN,
)
def ketercapaian_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kalimat menyatakan target tercapai atau terlampaui padahal capaiannya di bawah 100%, atau sebaliknya.

    Capaian yang dibandingkan adalah yang tercetak dan yang eksak; bila salah satunya membenarkan kalimat,
    tidak ada temuan. Tanpa capaian dalam tabel, realisasi dibandingkan dengan target menurut arah indikatornya.
    Sasaran dengan beberapa indikator hanya dinilai bila semuanya sependapat.
    """
    rujukan = Rujukan.of(fakta, tabel)
    told = _Disebut(klaim, fakta, rujukan)
    for one in claims_of(klaim, *_STATUS):
        if one.subjek is not None and one.subjek.jenis is JenisSubjek.UMUM:
            yield from _whole_office(one, fakta, rujukan)
            continue
        reached = reached_of(one, rujukan)
        if reached:
            yield or_others(one, _held(one, reached, rujukan), lambda k: _held(k, reached_of(k, rujukan), rujukan))
        elif (found := told.held(one)) is not None:
            yield found


def reached_of(one: Klaim, rujukan: Rujukan) -> list[Fakta]:
    """The capaian of the indikator that a claim is about."""
    besaran = Besaran.CAPAIAN_AKHIR if one.besaran is Besaran.TARGET_AKHIR else Besaran.CAPAIAN
    return [f for subject in rujukan.measures(one) for f in rujukan.of_claim(one, besaran, subject)]


def or_others(one: Klaim, found: Lulus | Langgar, held: Callable[[Klaim], Lulus | Langgar]) -> Lulus | Langgar:
    """A finding, milder where the number of a sasaran may mean another of which the sentence holds."""
    others = one.konteks if one.subjek and one.subjek.jenis in UNSUR and one.jenis is not JenisKlaim.NILAI else ()
    if isinstance(found, Lulus) or not any(isinstance(held(replace(one, subjek=s)), Lulus) for s in others):
        return found
    return replace(found, tingkat=Tingkat.PERINGATAN)


def _held(one: Klaim, reached: list[Fakta], rujukan: Rujukan) -> Lulus | Langgar:
    values = [v for f in reached for v in rujukan.values(f)]
    if "rata-rata" in one.kalimat.casefold():
        values = [rata_rata_capaian([rujukan.values(f)[at] for f in reached]) for at in (0, -1)]
    missed, full = all(v < SERATUS for v in values), all(v >= SERATUS for v in values)
    right = "tidak tercapai" if missed else "tercapai"
    if one.jenis is JenisKlaim.TIDAK_TERCAPAI:
        wrong = full
    elif one.jenis is JenisKlaim.TERCAPAI:
        wrong = missed
    else:
        wrong = all(v <= SERATUS for v in values)
    if not wrong:
        return LULUS
    found = broken(one, tercetak=one.kata, seharusnya=right, dibanding=reached, capaian=f"capaiannya {listed(reached)}")
    # A target that is just met is not passed: a word too many, not a false result.
    return found if missed or one.jenis is JenisKlaim.TIDAK_TERCAPAI else replace(found, tingkat=Tingkat.PERINGATAN)


def _whole_office(one: Klaim, facts: tuple[Fakta, ...], rujukan: Rujukan) -> Hasil:
    """A sentence about all sasaran: wrong where most of what it speaks of fell short."""
    reached = [
        f
        for f in facts
        if f.besaran is Besaran.CAPAIAN
        and f.berkas == one.berkas
        and f.subjek.jenis is JenisSubjek.INDIKATOR
        and f.basis.selaras(one.basis)
    ]
    missed = {f.subjek.kunci: f for f in reached if all(v < SERATUS for v in rujukan.values(f))}
    if not reached or one.jenis is JenisKlaim.TIDAK_TERCAPAI:
        return
    if not missed:
        yield LULUS
        return
    found = broken(
        one,
        tercetak=one.kata,
        seharusnya=f"bahwa {len(missed)} dari {len({f.subjek.kunci for f in reached})} indikator tidak tercapai",
        dibanding=missed.values(),
        capaian=f"capaiannya {listed(missed.values())}",
    )
    yield replace(found, tingkat=Tingkat.PERINGATAN)


# --- without a capaian ---------------------------------------------------------------------------


class _Disebut:
    """Targets and realisasi that tables or sentences give, for what has no capaian in a table."""

    def __init__(self, klaim: Iterable[Klaim], fakta: tuple[Fakta, ...], rujukan: Rujukan) -> None:
        self.rujukan, self.hints = rujukan, evidence(fakta)
        self.told: dict[tuple[str, str, Besaran, int | None], list[Klaim]] = defaultdict(list)
        for one in claims_of(klaim, JenisKlaim.NILAI):
            if one.subjek is not None and one.besaran in {Besaran.TARGET, Besaran.REALISASI}:
                self.told[one.berkas, one.subjek.kunci, one.besaran, one.tahun].append(one)

    def held(self, one: Klaim) -> Lulus | Langgar | None:
        """What a claim is by the target and the realisasi; None where they, or their direction, are not known."""
        if one.subjek is None or one.subjek.jenis is not JenisSubjek.INDIKATOR or one.besaran is not None:
            return None
        facts = self.rujukan.of_claim(one, Besaran.TARGET) or self.rujukan.of_claim(one, Besaran.REALISASI)
        direction = self.hints.of(facts[0]) if facts else None
        targets, reached = (self._values(one, kind) for kind in (Besaran.TARGET, Besaran.REALISASI))
        if direction is None or not targets or not reached or any(t.angka == 0 for t in targets):
            # Zero is promised only where less is better; a rising indikator with it promises nothing to be reached.
            return None
        sign = 1 if direction is Arah.NAIK else -1
        gaps = {sign * (r.angka - t.angka) for t, r in product(targets, reached)}
        missed, full = all(g < 0 for g in gaps), all(g >= 0 for g in gaps)
        wrong = full if one.jenis is JenisKlaim.TIDAK_TERCAPAI else missed
        if not wrong:
            return LULUS
        shown = [" atau ".join(dict.fromkeys(v.teks for v in values)) for values in (reached, targets)]
        return broken(
            one,
            tercetak=one.kata,
            seharusnya="tidak tercapai" if missed else "tercapai",
            dibanding=facts,
            capaian=f"realisasinya {shown[0]} dan targetnya {shown[1]}",
        )

    def _values(self, one: Klaim, besaran: Besaran) -> list[Tercetak]:
        facts = [f.nilai for f in self.rujukan.of_claim(one, besaran)]
        if facts or one.subjek is None:
            return facts
        told = self.told[one.berkas, one.subjek.kunci, besaran, one.tahun]
        return [k.nilai for k in told if k.nilai is not None and k.basis.selaras(one.basis)]
