-- wrk script: like vagar.lua, but each connection rests between its requests, for as long as chance says
-- and VILA milliseconds on average, so that requests come as they do from many who know nothing of each other.
dofile(os.getenv("HAR") .. "/vagar.lua")
local rest = tonumber(os.getenv("VILA"))

function delay()
  return math.floor(-rest * math.log(1 - math.random()) + 0.5)
end
