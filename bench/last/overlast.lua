-- How many answers of each status there were; wrk knows times of all together.
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() good, bad = 0, 0 end
function response(status) if status == 200 then good = good + 1 else bad = bad + 1 end end
function done(summary, latency)
  local good, bad = 0, 0
  for _, thread in ipairs(threads) do good, bad = good + thread:get("good"), bad + thread:get("bad") end
  local seconds = summary.duration / 1e6
  print(string.format("RESULTAT 200: %.1f/s, others: %.1f/s; all answers p50 %.0f ms, p99 %.0f ms; timed out %d",
    good / seconds, bad / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.timeout))
end
