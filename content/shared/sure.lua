-- How sure somebody is that it will work: one word a step.
return { "plan.sure.1", "plan.sure.2", "plan.sure.3", "plan.sure.4", "plan.sure.5" }
