-- How staff pass over a question about a plan that is open: nothing of it waits for anybody.
return { "skip", "unknown" }
