# How full the drives are. Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # Local disks only (DriveType 3): asking network drives may hang.
  drives = @(try {
      Get-CimInstance -ClassName Win32_LogicalDisk -Property DeviceID, FileSystem, Size, FreeSpace -Filter 'DriveType=3' |
        Select-Object -Property DeviceID, FileSystem, Size, FreeSpace
    } catch { $errors.drives = "$_" })
  errors = $errors
}
