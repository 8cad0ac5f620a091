"""Runs commands in turn and prints their median wall and CPU seconds. Usage: processes.py TIMES 'NAME|PROGRAM|ARGUMENT|...' ..."""

import os
import statistics
import subprocess
import sys
import time


def once(command):
    before = os.times()
    wall = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - wall
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu


def main():
    times = int(sys.argv[1])
    commands = [argument.split("|") for argument in sys.argv[2:]]
    runs = [[] for _ in commands]
    for command in commands:
        once(command[1:])
    for _ in range(times):
        for command, measured in zip(commands, runs):
            measured.append(once(command[1:]))
    for command, measured in zip(commands, runs):
        wall = statistics.median(run[0] for run in measured)
        cpu = statistics.median(run[1] for run in measured)
        print(f"{command[0]},{wall:.3f},{cpu:.3f}")


if __name__ == "__main__":
    main()
