"""`python -m raadsparser`: the command line."""

from raadsparser.cli import main

if __name__ == "__main__":  # a worker process imports this file again and must not run it
    main()
