-- A page far down passes over what comes before it in an index alone.
drop index gallande_budgetrad_plan_id;
create index gallande_budgetrad_plan_id on gallande_budgetrad (plan_id, budgetar desc, nummer) include (id);
create index gallande_budgetrad_resultat_plan_id
  on gallande_budgetrad (budgetar, resultat, plan_id, nummer) include (id);
