"""Makes council paper as an office does: typed in a word processor, printed, scanned, filed.

    python -m raadsparser.bench.office FOLDER --n 40 --seed 1 --split dev

It shares no words, topics or forms with `raadsparser.bench.synth`, so that what is measured on
one set says something about the other. Needs LibreOffice Writer and the fonts of `look.py`.
"""
