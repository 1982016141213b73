# Makes survey.csv: 150 made-up people of 12 schools, 8 items on a scale of 1 to 5, of which Q3 is put the other way around, with gaps.
# Rscript bench/reference/survey.R > bench/reference/survey.csv
set.seed(2026)
people <- 150
school <- sample(paste("School", LETTERS[1:12]), people, replace = TRUE, prob = 1:12)
effect <- setNames(rnorm(12, 0, 0.35), paste("School", LETTERS[1:12]))
person <- rnorm(people, effect[school], 0.7)
easy <- seq(3.0, 4.1, length.out = 8)
loading <- c(1, 0.9, 0.8, 1.1, 0.6, 1, 0.7, 0.9)
answers <- sapply(1:8, function(i) pmin(5, pmax(1, round(easy[i] + loading[i] * person + rnorm(people, 0, 0.8)))))
answers[, 3] <- 6 - answers[, 3]
answers[matrix(runif(people * 8) < 0.12, people)] <- NA
school[c(17, 80)] <- NA
table <- data.frame(school, answers)
names(table) <- c("school", paste0("Q", 1:8))
write.csv(table, stdout(), row.names = FALSE, quote = FALSE, na = "")
