# What `peilstok survey stats FILE --scale 1-5 --group school` does, in R: bench/statistics.ts starts it. Of omega only the factor analysis that it needs,
# and one multilevel model, where ours makes one for each item besides.
suppressPackageStartupMessages({ library(psych); library(lme4) })
file <- commandArgs(trailingOnly = TRUE)[1]
table <- read.csv(file)
items <- table[, grep("^Q", names(table))]
found <- suppressWarnings(alpha(items))
fit <- fa(items, 1)
table$score <- rowMeans(items, na.rm = TRUE)
model <- lmer(score ~ 1 + (1 | school), table, REML = TRUE)
variances <- as.data.frame(VarCorr(model))$vcov
cat(sprintf('{"alpha":%.12f,"omegaTotal":%.12f,"icc":%.12f}\n',
  found$total$raw_alpha, 1 - sum(fit$uniquenesses) / sum(fit$r), variances[1] / sum(variances)))
