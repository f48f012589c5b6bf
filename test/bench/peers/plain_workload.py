"""The plain workload in numpy, vectorised over the persons, with numpy's own Philox (test/bench/forecast.ts has the same).

N persons, 25 years, R runs. Each year a person leaves with the hazard of the age and is replaced by one of 35; the stock of
each of 98 areas is counted. Prints JSON: CPU seconds, wall seconds, person-years, mean exits of a run, peak memory in MB.
"""
import json
import resource
import sys
import time

import numpy as np

persons, years, runs = (int(word) for word in sys.argv[1:4])
AREAS = 98

age_axis = np.arange(120)
hazard = np.where(age_axis >= 75, 1.0, 0.006 + 0.42 / (1 + np.exp(-(age_axis - 67.5) / 2.2)))
index = np.arange(persons)
first_ages = 35 + index % 38
area = index % AREAS

wall, cpu = time.perf_counter(), time.process_time()
tally = np.zeros((runs, years, AREAS), dtype=np.int32)
exits = 0
for run in range(runs):
    draws = np.random.Generator(np.random.Philox(key=run))
    ages = first_ages.copy()
    for year in range(years):
        leaving = draws.random(persons) < hazard[ages]
        exits += int(np.count_nonzero(leaving))
        tally[run, year] = np.bincount(area[~leaving], minlength=AREAS)
        ages = np.where(leaving, 35, ages + 1)
seconds, cpu_seconds = time.perf_counter() - wall, time.process_time() - cpu
print(
    json.dumps(
        {
            "peer": f"numpy {np.__version__}",
            "cpuSeconds": cpu_seconds,
            "wallSeconds": seconds,
            "personYears": persons * years * runs,
            "exitsPerRun": exits / runs,
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
