"""One review from files to findings."""

from collections.abc import Sequence
from pathlib import Path

import akuntabel.reviu.periksa  # noqa: F401  # enters the checks in the registry
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.hasil import HasilReviu, review_perkara
from akuntabel.reviu.ingatan import mengingat
from akuntabel.reviu.penerimaan import Penerimaan
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.temuan import Temuan, Tingkat
from akuntabel.skema.paket import Paket


def review(
    paths: Sequence[Path],
    *,
    paket: Paket | None = None,
    nama_paket: str = "",
    pilih: Sequence[str] = (),
    tingkat: Tingkat | None = None,
    terima: Sequence[Penerimaan] = (),
    tambahan: Sequence[Temuan] = (),
) -> HasilReviu:
    """Read documents and check them, those given together also against each other.

    Args:
        paths: the documents; none where only a Paket is reviewed.
        paket: a Paket, read already.
        nama_paket: what its findings are put down to.
        pilih: codes of checks or of families; none means all.
        tingkat: the mildest gravity to tell of.
        terima: waivers kept beside the documents.
        tambahan: what other rooms found in the Paket.

    Raises:
        BacaError: a document cannot be read; the message says what to do.
    """
    with mengingat():
        perkara = susun_perkara([read_document(path) for path in paths], paket)
        return review_perkara(
            perkara, nama_paket=nama_paket, pilih=pilih, tingkat=tingkat, penerimaan=terima, tambahan=tambahan
        )
