# The plain workload in base R, vectorised over the persons (test/bench/forecast.ts has the same). Prints JSON.
words <- as.integer(commandArgs(trailingOnly = TRUE))
persons <- words[1]; years <- words[2]; runs <- words[3]
areas <- 98L
axis <- 0:119
hazard <- ifelse(axis >= 75, 1, 0.006 + 0.42 / (1 + exp(-(axis - 67.5) / 2.2)))
index <- 0:(persons - 1)
first <- 35L + index %% 38L
area <- index %% areas + 1L
start <- proc.time()
exits <- 0
tally <- array(0L, c(runs, years, areas))
for (run in seq_len(runs)) {
  set.seed(run)
  ages <- first
  for (year in seq_len(years)) {
    leaving <- runif(persons) < hazard[ages + 1L]
    exits <- exits + sum(leaving)
    tally[run, year, ] <- tabulate(area[!leaving], areas)
    ages <- ifelse(leaving, 35L, ages + 1L)
  }
}
took <- proc.time() - start
cat(sprintf('{"peer":"base R %s","cpuSeconds":%f,"wallSeconds":%f,"personYears":%.0f,"exitsPerRun":%f,"peakMegabytes":null}\n',
  getRversion(), took[["user.self"]] + took[["sys.self"]], took[["elapsed"]], persons * years * runs, exits / runs))
