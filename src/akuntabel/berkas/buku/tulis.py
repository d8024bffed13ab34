"""Write the workbook: a guide, a sheet per table, and the lists behind the drop-downs."""

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from xlsxwriter.workbook import Workbook

from akuntabel.berkas.atomik import write_files
from akuntabel.berkas.buku.formulir import write_form
from akuntabel.berkas.buku.gaya import AKSEN, KELABU, Gaya
from akuntabel.berkas.buku.isi import write_sheet
from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.kunci import write_keys
from akuntabel.berkas.buku.lembar import with_contoh
from akuntabel.berkas.buku.panduan import write_guide
from akuntabel.berkas.buku.pilihan import write_choices
from akuntabel.berkas.buku.rencana import is_working, plan_workbook
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, KUNCI, PANDUAN
from akuntabel.berkas.errors import BerkasBukanPaketError
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah

# In memory: a full disk then shows only when the whole file is written, where it is told in a sentence.
_OPTIONS = {"in_memory": True, "default_format_properties": Gaya.baku(), "strings_to_urls": False}


def save_workbook(paket: Paket, file: Path, kalimat: Mapping[str, str] | None = None) -> None:
    """Write a Paket as a workbook, whole or not at all; a file of this name is replaced.

    Args:
        paket: what to write.
        file: where.
        kalimat: finished sentences by the text of the planner, to stand beside it.

    Raises:
        TulisError: a value that a workbook cannot hold.
    """
    _write(Isian(Terbaca.of(paket), paket.tahun, kalimat or {}), file)


def write_template(
    file: Path, tahun: int | None = None, jenis: JenisPerangkatDaerah = JenisPerangkatDaerah.KECAMATAN
) -> None:
    """Write a workbook to fill in, with an example row on each sheet.

    Args:
        file: replaced when it exists.
        tahun: the reported year, around which the sheets offer years; this year when None.
        jenis: the kind of office that the examples are of.
    """
    year = tahun or date.today().year  # noqa: DTZ011 (the user's year)
    _write(Isian(Terbaca(dict.fromkeys(RECORDS, ())), year), file, jenis)


def _write(isian: Isian, file: Path, jenis: JenisPerangkatDaerah = JenisPerangkatDaerah.KECAMATAN) -> None:
    if file.is_dir():
        raise BerkasBukanPaketError(nama=file.name)
    planned, order = plan_workbook(isian)
    plans = [with_contoh(plan, jenis) for plan in planned]
    stream = io.BytesIO()
    with Workbook(stream, _OPTIONS) as buku:
        buku.set_properties({"title": "Paket kinerja", "comments": "Buku kerja isian Akuntabel", "language": "id-ID"})
        gaya = Gaya(buku)
        guide = buku.add_worksheet(PANDUAN)
        guide.set_tab_color(AKSEN)
        for plan in plans:
            sheet = buku.add_worksheet(plan.judul)
            sheet.set_tab_color(AKSEN if is_working(plan) else KELABU)
            (write_form if plan.tabel.tunggal else write_sheet)(sheet, plan, gaya)
        write_choices(buku, buku.add_worksheet(DAFTAR_PILIHAN), isian, plans, gaya)
        write_keys(buku.add_worksheet(KUNCI), isian, order)
        write_guide(guide, plans, gaya)
        guide.activate()
    write_files(file.parent, {file.name: stream.getvalue()})
