# Test support: what Windows would answer to the queries of resources/powershell, from $global:QueryResults, which has a
# described PC's rows by script and key. Rows come with properties that nobody asked for, and are cut to -Property as CIM does.
# A query without rows fails the way Windows fails; one that is named in `errors` fails with that message.
$global:QueryResults = @{}
$global:Registry = @{
  'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' = 'system', 'revision'
  'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss\InstallStatus' = 'system', 'wslInstallStatus'
  'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss\MSI' = 'wsl', 'msi'
  'HKLM:\SOFTWARE\Policies\WSL' = 'wsl', 'policies'
  'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Docker Desktop' = 'docker', 'allUsers'
  'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Docker Desktop' = 'docker', 'perUser'
  'HKCU:\Environment|DOCKER_HOST' = 'docker', 'userHost'
  'HKCU:\Environment|DOCKER_API_VERSION' = 'docker', 'userApiVersion'
  'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment|DOCKER_HOST' = 'docker', 'machineHost'
  'HKLM:\SYSTEM\CurrentControlSet\Policies\Microsoft\FVE' = 'account', 'bitLocker'
}
$global:Classes = @{
  Win32_OperatingSystem = 'system', 'os'
  Win32_ComputerSystem = 'system', 'computer'
  Win32_Processor = 'system', 'processors'
  Win32_OptionalFeature = 'features', 'features'
  Win32_LogicalDisk = 'volumes', 'drives'
  Win32_Group = 'account', 'dockerUsers'
}

function global:Find-Rows {
  param([string]$Script, [string]$Key)
  $answer = $global:QueryResults.$Script
  if ($null -ne $answer.errors.$Key) { throw $answer.errors.$Key }
  foreach ($row in $answer.$Key) { $row }
}

function global:Get-CimInstance {
  [CmdletBinding()]
  param([Parameter(Mandatory)][string]$ClassName, [string[]]$Property, [string]$Filter)
  $place = $global:Classes[$ClassName]
  if ($ClassName -eq 'Win32_Process') { $place = $(if ($Filter -match 'vmmem') { 'wsl' } else { 'docker' }), 'processes' }
  foreach ($row in Find-Rows $place[0] $place[1]) {
    $asked = @{ PSComputerName = $null; CimClass = "ROOT/cimv2:$ClassName" }
    foreach ($name in $Property) {
      $asked[$name] = if ($name -eq 'CreationDate') { ([datetime]$row.Started).ToLocalTime() } else { $row.$name }
    }
    [pscustomobject]$asked
  }
}

function global:Get-ItemProperty {
  [CmdletBinding()]
  param([string]$LiteralPath, [string]$Name, [Parameter(ValueFromPipeline)]$InputObject)
  process {
    if ($null -ne $InputObject) { return $InputObject }
    $place = $global:Registry[$LiteralPath]
    if ($null -eq $place) { $place = $global:Registry["$LiteralPath|$Name"] }
    if ($null -eq $place) { throw "Nobody described $LiteralPath $Name" }
    $rows = @(Find-Rows $place[0] $place[1])
    if ($rows.Count -eq 0) {
      Write-Error -Message "Cannot find path '$LiteralPath' because it does not exist." -Category ObjectNotFound -ErrorAction Stop
    }
    foreach ($row in $rows) {
      $value = @{ PSPath = "Microsoft.PowerShell.Core\Registry::$LiteralPath"; PSProvider = 'Registry' }
      foreach ($one in $row.PSObject.Properties) { $value[$(if ($one.Name -eq 'Components') { '(default)' } else { $one.Name })] = $one.Value }
      [pscustomobject]$value
    }
  }
}

function global:Get-ChildItem {
  [CmdletBinding()]
  param([Parameter(Mandatory)][string]$LiteralPath)
  if ($LiteralPath -ne 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss') { throw "Nobody described $LiteralPath" }
  foreach ($row in Find-Rows 'wsl' 'distros') {
    [pscustomobject]@{
      PSChildName = $row.Id; DistributionName = $row.DistributionName; BasePath = $row.BasePath
      VhdFileName = $row.VhdFileName; Flags = $row.Flags; Version = 2; DefaultUid = 1000
    }
  }
}

# The distribution whose disk has that path.
function global:Find-Disk {
  param([string]$Path)
  foreach ($row in $global:QueryResults.wsl.distros) {
    $file = if ($row.VhdFileName) { $row.VhdFileName } else { 'ext4.vhdx' }
    if ($Path -eq (($row.BasePath -replace '^\\\\\?\\'), $file -join '\')) { return $row }
  }
}

function global:Test-Path {
  [CmdletBinding()]
  param([Parameter(Mandatory)][string]$LiteralPath)
  if ($LiteralPath -like 'HKLM:*RebootPending') { return Find-Rows 'system' 'servicingPending' }
  [bool](Find-Disk $LiteralPath).VhdExists
}

function global:Get-Item {
  [CmdletBinding()]
  param([Parameter(Mandatory)][string[]]$LiteralPath)
  if ($LiteralPath[0] -like '*Docker Desktop.exe') {
    foreach ($row in Find-Rows 'docker' 'programs') { [pscustomobject]@{ FullName = $row.FullName; Length = 1 } }
    return
  }
  $disk = Find-Disk $LiteralPath[0]
  if (-not $disk.VhdExists) { Write-Error -Message "Cannot find path '$LiteralPath'." -Category ObjectNotFound -ErrorAction Stop }
  [pscustomobject]@{ Length = $disk.VhdBytes }
}

# ConsoleColor stands in for the enums of System.ServiceProcess, which exist on Windows only: an enum is a number in JSON.
function global:Get-Service {
  [CmdletBinding()]
  param([string[]]$Name)
  foreach ($row in Find-Rows 'services' 'services') {
    [pscustomobject]@{ Name = $row.Name; Status = [ConsoleColor]$row.Status; StartType = [ConsoleColor]$row.StartType; CanStop = $true }
  }
}

function global:Get-NetTCPConnection {
  [CmdletBinding()]
  param([string]$State)
  $rows = @(Find-Rows 'ports' 'listeners')
  if ($rows.Count -eq 0) { Write-Error -Message 'No MSFT_NetTCPConnection objects found' -Category ObjectNotFound -ErrorAction Stop }
  foreach ($row in $rows) {
    [pscustomobject]@{ LocalAddress = $row.LocalAddress; LocalPort = [uint16]$row.LocalPort; OwningProcess = [uint32]$row.OwningProcess; State = 2 }
  }
}

function global:Get-Process {
  [CmdletBinding()]
  param()
  foreach ($row in Find-Rows 'ports' 'processes') {
    [pscustomobject]@{ Id = $row.Id; ProcessName = $row.ProcessName; Handles = 7 }
  }
}

# The permission prompt: `declines` throws as Start-Process does, else the program ends with `exitCode`.
function global:Start-Process {
  [CmdletBinding()]
  param([string]$FilePath, [string[]]$ArgumentList, [string]$Verb, [string]$WindowStyle, [switch]$PassThru, [switch]$Wait)
  if ($global:QueryResults.elevate.declines) { throw 'This command cannot be run due to the error: The operation was canceled by the user.' }
  $global:Started = @{ file = $FilePath; arguments = $ArgumentList; verb = $Verb; window = $WindowStyle; wait = [bool]$Wait }
  [pscustomobject]@{ ExitCode = $global:QueryResults.elevate.exitCode }
}
