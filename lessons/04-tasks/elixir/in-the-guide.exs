# The guide's health checker, word for word, on a client that only pretends.
defmodule HTTPoison do
  def get("https://google.com"), do: answer(200, 0)
  def get("https://elixir-lang.org"), do: answer(200, 300)
  def get("https://github.com"), do: answer(503, 600)

  defp answer(status, millis) do
    Process.sleep(millis)
    {:ok, %{status_code: status}}
  end
end

# tag::check[]
defmodule HealthCheck do
  def check(url) do
    case HTTPoison.get(url) do
      {:ok, %{status_code: 200}} -> IO.puts("#{url} is UP!")
      _ -> IO.puts("#{url} is DOWN!")
    end
  end
end
# end::check[]

urls = ["https://google.com", "https://elixir-lang.org", "https://github.com"]

# tag::tasks[]
# This creates a task for each URL and runs them in parallel
tasks = Enum.map(urls, fn url ->
  Task.async(fn -> HealthCheck.check(url) end)
end)
# end::tasks[]

# What the guide's next line should have been.
Task.await_many(tasks)

# tag::await[]
# Wait for all tasks to finish
try do
  apply(Task, :await_all_children, [tasks])
rescue
  error in UndefinedFunctionError -> IO.puts(Exception.message(error))
end
# end::await[]
