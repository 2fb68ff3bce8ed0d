-- wrk script: asks for the addresses in the file VAGAR, one after the other. A line is an address and,
-- after a tab, an ETag that is sent as If-None-Match. With GZIP=1 packed answers are asked for.
local requests = {}
local at = 0
local failed = 0

function init()
  local headers = {}
  if os.getenv("GZIP") == "1" then headers["Accept-Encoding"] = "gzip" end
  for line in io.lines(os.getenv("VAGAR")) do
    local path, tag = line:match("^([^\t]*)\t?(.*)$")
    headers["If-None-Match"] = tag ~= "" and tag or nil
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULTAT %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
