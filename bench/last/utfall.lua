-- wrk script with one connection: replaces the whole outcome of one report, again and again, each time
-- with other amounts and the ETag of the answer before. TOKEN, ETAG and OMRADEN are given in the environment.
local etag = os.getenv("ETAG")
local areas = {}
for area in os.getenv("OMRADEN"):gmatch("[^ ]+") do areas[#areas + 1] = area end
local turn = 0

function request()
  turn = turn + 1
  local rows = { "omrade,intakt,kostnad,prognosHelar" }
  for i, area in ipairs(areas) do
    rows[#rows + 1] = string.format("%s,%d.%03d,-%d.%03d,-%d.0", area, i, turn % 1000, i * 7, (turn + i) % 1000, i * 20)
  end
  return wrk.format("PUT", nil, {
    ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "text/csv; charset=UTF-8", ["If-Match"] = etag,
  }, table.concat(rows, "\n") .. "\n")
end

function response(status, headers)
  if status == 200 then
    for name, value in pairs(headers) do
      if name:lower() == "etag" then etag = value end
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULTAT %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
