# Each target sets up what it needs; see README.md.
.PHONY: run test lint format score confidence model labels bench ablation endure clean setup

BIN = .venv/bin
CODE = src tests

run: setup
	@mkdir -p out
	$(BIN)/raadsparser convert examples --output out/sheets.jsonl --overwrite
	@$(BIN)/raadsparser show out/sheets.jsonl

test: lint
	OMP_THREAD_LIMIT=1 $(BIN)/python -m pytest -n 2 --dist worksteal

lint: setup
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy

# Some six minutes: makes the dev set, reads it with our reader and the baseline, scores both.
score: setup
	OMP_THREAD_LIMIT=1 $(BIN)/python -m raadsparser.bench.run

# Some twelve minutes on two cores, once the sets are made: makes and reads them, fits the confidence model, writes weights and card.
confidence: setup
	OMP_THREAD_LIMIT=1 $(BIN)/python -m raadsparser.bench.confidence

# Under half an hour on two cores: makes the language model in models/nl_raad and its card.
model: setup
	OMP_NUM_THREADS=1 $(BIN)/python -m raadsparser.nlp.training.make

# Eight minutes: fits the model that guesses what labels ask, and writes its card.
labels: setup
	OMP_NUM_THREADS=1 $(BIN)/python -m raadsparser.nlp.training.labels.make

# Some fifteen minutes on a quiet machine; `make bench MORE=--growth` takes one more.
bench: setup
	OMP_THREAD_LIMIT=1 $(BIN)/python -m raadsparser.bench.speed $(MORE)

# Some ten minutes on two cores: reads 40 documents without each way of reading; bench/ablation.md.
ablation: setup
	OMP_THREAD_LIMIT=1 $(BIN)/python -m raadsparser.bench.ablation --typed 16

# Some three minutes: runs of 200 documents killed ten times, a pile of 1,000 files.
endure: setup
	RAADSPARSER_FULL=1 OMP_THREAD_LIMIT=1 $(BIN)/python -m pytest -x tests/bulk

format: setup
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

setup:
	@scripts/setup.sh

clean:
	rm -rf .venv out dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find $(CODE) -name __pycache__ -prune -exec rm -rf {} +
