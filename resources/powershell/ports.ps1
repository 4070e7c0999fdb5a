# Which TCP ports are listened on, and by which processes. Reads only; Windows PowerShell 5.1 and 7, also in
# Constrained Language Mode. Other accounts' processes are named, too; only their paths would need more rights.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  listeners = @(try {
      Get-NetTCPConnection -State Listen |
        Select-Object -Property LocalAddress, LocalPort, OwningProcess
    } catch { if ("$($_.CategoryInfo.Category)" -ne 'ObjectNotFound') { $errors.listeners = "$_" } })
  processes = @(try {
      Get-Process |
        Select-Object -Property Id, ProcessName
    } catch { $errors.processes = "$_" })
  errors = $errors
}
