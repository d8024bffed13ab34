"""From a Paket to every derived figure, each an `Angka` that knows where it comes from."""
