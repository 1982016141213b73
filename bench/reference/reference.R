# The numbers that our statistics are held against, from R's psych and lme4, as JSON:
# Rscript bench/reference/reference.R FILE LOW-HIGH ITEM,ITEM,… REVERSED,… GROUP
# Rscript bench/reference/reference.R bench/reference/survey.csv 1-5 Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8 Q3 school > bench/reference/survey.json
# Omega total is that of psych::omega, which it finds as here: 1 - sum(uniqueness) / sum(correlations), by minres. omega itself wants
# the package GPArotation besides, for a rotation that leaves this number as it is.
suppressPackageStartupMessages({ library(psych); library(lme4) })
asked <- commandArgs(trailingOnly = TRUE)
names <- strsplit(asked[3], ",")[[1]]
reversed <- strsplit(asked[4], ",")[[1]]
scale <- as.numeric(strsplit(asked[2], "-")[[1]])
table <- read.csv(asked[1], na.strings = c("", "NA"))
items <- table[, names]
for (name in reversed) items[[name]] <- sum(scale) - items[[name]]

found <- suppressWarnings(alpha(items, warnings = FALSE))
omega.total <- function(factors) {
  fit <- suppressWarnings(fa(items, factors, rotate = "none"))
  1 - sum(fit$uniquenesses) / sum(fit$r)
}
pooled <- function(y) {
  data <- data.frame(y, group = factor(table[[asked[5]]]))
  model <- lmer(y ~ 1 + (1 | group), data, REML = TRUE)
  variances <- as.data.frame(VarCorr(model))$vcov
  means <- coef(model)$group
  list(icc = variances[1] / sum(variances), grandMean = fixef(model)[[1]], standardError = sqrt(vcov(model)[1, 1]),
       between = variances[1], within = variances[2], means = setNames(as.list(means[, 1]), rownames(means)))
}
json <- function(x) {
  if (is.list(x)) paste0("{", paste0('"', names(x), '":', sapply(x, json), collapse = ","), "}")
  else if (length(x) > 1) paste0("[", paste(sapply(x, json), collapse = ","), "]")
  else if (is.na(x)) "null"
  else format(x, digits = 15, trim = TRUE)
}
stats <- found$item.stats
cat(json(list(
  alpha = found$total$raw_alpha, low = found$feldt$lower.ci[[1]], high = found$feldt$upper.ci[[1]],
  omegaTotal = omega.total(1), omegaTotalThreeFactors = if (length(names) < 6) NA else omega.total(3),
  n = stats$n, mean = stats$mean, sd = stats$sd, itemRest = stats$r.drop,
  score = pooled(rowMeans(items, na.rm = TRUE)), firstItem = pooled(items[[1]])
)), "\n", sep = "")
