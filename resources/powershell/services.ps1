# The services that WSL 2 and Docker stand on. Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # Full names find drivers as well, such as vfpext; a name with wildcards would list Win32 services only.
  # A service that is not there is an error of Get-Service, and here simply no row.
  # Status 4 is running; StartType 0 boot, 1 system, 2 automatic, 3 manual, 4 disabled (numbers in JSON, never translated).
  services = @(try {
      Get-Service -Name vmcompute, hns, vfpext, WSLService, LxssManager, com.docker.service, docker, winnat -ErrorAction Ignore |
        Select-Object -Property Name, Status, StartType
    } catch { $errors.services = "$_" })
  errors = $errors
}
