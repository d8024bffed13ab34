"""`akuntabel templat BERKAS.xlsx`: an empty workbook to fill in."""

from argparse import Namespace

from akuntabel.berkas.buku.tulis import write_template
from akuntabel.cli.aliran import one_line
from akuntabel.cli.errors import BukanBukuKerjaError
from akuntabel.cli.keluaran import refuse_existing, require_folder
from akuntabel.cli.simpan import is_workbook_name
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah


def run(arguments: Namespace) -> int:
    """Write the workbook, and say what to do next."""
    target = arguments.berkas
    if not is_workbook_name(target):
        raise BukanBukuKerjaError(nama=target)
    require_folder(target.parent)
    refuse_existing([target], timpa=arguments.timpa)
    write_template(target, arguments.tahun, JenisPerangkatDaerah(arguments.jenis))
    print(f"Templat ditulis ke {one_line(target)}")
    print(f"Isi mulai lembar pertama, lalu jalankan: akuntabel periksa {one_line(target)}")
    return 0
