### What the palette finds: controls of the pages, and other names of theirs with `;` between.

palette-not-there = 「{ $name }」は、現在このページにありません。必要な情報がそろうと表示されます。F1 キーで説明を確認できます。

## Settings of the window
palette-also-theme = 外観; 色
palette-do-light = ライト テーマ
palette-do-dark = ダーク テーマ
palette-also-dark = ダーク モード; 夜間
palette-do-contrast = ハイ コントラスト テーマ
palette-also-contrast = アクセシビリティ; コントラスト
palette-also-text-size = フォント サイズ; ズーム; 文字を大きく
palette-also-motion = アニメーション; 動きを減らす
palette-do-still = 動きを減らす
palette-also-language = 英語; ドイツ語; 日本語; English; Deutsch
palette-also-proxy = TLS 検査; HTTP プロキシ; ネットワーク
palette-also-journals = ログ; ジャーナル; 保存場所
palette-do-reset = すべての設定をリセット
palette-also-reset = 既定値; 初期設定

## Start
palette-also-set-up = 新しい構成; 初期設定; 開始
palette-also-practise = デモ; 試す; サンプル; 練習
palette-do-import = Entra Connect または Cloud Sync のエクスポートを取り込む
palette-also-import = Get-ADSyncServerConfiguration; Applied-SynchronizationPolicy; 移行; インポート
palette-do-import-take = 取り込んだエクスポートを構成として使用する
palette-do-resume = 中断した適用を再開する
palette-do-undo-interrupted = 中断した適用を元に戻す
palette-also-resume = クラッシュ; 復旧; 続行

## Microsoft Entra ID
palette-do-sign-in = Microsoft Entra ID にサインインする
palette-also-sign-in = ログイン; テナントに接続; アカウント
palette-also-someone-else = アカウントの切り替え; サインアウト
palette-do-tenant-again = テナントをもう一度読み取る
palette-also-tenant-again = 更新; ロール; ライセンス; 確認済みドメイン
palette-also-without-tenant = オフライン; 後で
palette-also-register = アプリの登録; 同意; アクセス許可

## Active Directory
palette-also-add-forest = 別のフォレストに接続; 新しいドメイン
palette-do-remove-forest = フォレストを削除する
palette-also-remove-forest = 切断; フォレストを外す
palette-also-controllers = ドメイン コントローラー; DNS; SRV
palette-also-forest-sign-in = Kerberos; アカウントとパスワード; フォレストにサインイン
palette-also-account = ユーザー名; 管理者
palette-also-password = シークレット; フォレストにサインイン
palette-also-keep-password = キー ストア; 環境変数; シークレット
palette-also-test = 接続を確認; LDAP; バインド; 接続
palette-do-new-account-name = 新しいコネクタ アカウントの名前
palette-do-new-account-place = 新しいコネクタ アカウントのコンテナーを検索する
palette-do-new-account-check = 新しいコネクタ アカウントの名前とコンテナーを確認する
palette-do-existing-account = コネクタに使うアカウントを検索する
palette-do-account-password = コネクタ アカウントのパスワード
palette-also-rights = アクセス許可; 不足している権限; SDDL; ACL
palette-also-suffixes-again = UPN サフィックス; 更新; 確認済みドメイン

## Domains and OUs
palette-do-scope-search = ドメインと OU のツリーを検索する
palette-also-scope-search = OU を探す; コンテナーを探す; フィルター
palette-also-picture = ツリーマップ; 図; OU の大きさ
palette-also-tree = OU の一覧
palette-do-rules = 同期対象をテキストとして編集する
palette-also-rules = ルール; 含める; 除外; 複数の OU; 貼り付け
palette-also-scope-tests = 期待値; 検証; 同期対象の確認
palette-do-scope-test = 同期対象のテストを追加する
palette-also-why-out = 理由; メモ; コメント
palette-also-review-on = 見直し日; 期限; リマインダー
palette-also-take-out = 除外; 対象外; OU を外す
palette-do-keep-so = 選択したコンテナーをこの状態に保つ
palette-also-keep-so = 同期対象のテスト; 対象のまま; 対象外のまま

## Optional features, groups
palette-also-staging = 待機サーバー; 2 台目のサーバー; エクスポートしない
palette-do-group-search = クラウド グループを検索する
palette-do-more-groups = クラウド グループをさらに読み取る
palette-do-delegation-ou = 委任グループの OU を選択する
palette-also-delegation-ou = ADSync グループ; 作成先

## Review
palette-also-reason = チケット; 変更番号; 理由
palette-also-plan-again = 計画を更新; 変更を数える; 予行
palette-do-save-plan = 計画をファイルとして保存する
palette-also-each-setting = Cloud Sync; 詳細; 変更前と変更後

## Apply
palette-do-stop = 適用を停止する
palette-also-stop = キャンセル; 中止
palette-do-retry = 失敗した箇所から適用をやり直す
palette-do-undo-this = 今適用した内容を元に戻す
palette-do-undo-a-step = 今適用した内容のステップを 1 つ元に戻す
palette-also-undo-applied = ロールバック; 取り消し; 戻す
palette-also-another = 別のファイル; 新規; 開く
palette-do-report = 適用のレポートをエクスポートする
palette-also-report = レポート; 記録; HTML; Markdown; 証跡

## Overview
palette-do-discard = 適用していない選択を破棄する
palette-also-discard = 元に戻す; 変更の取り消し; やり直す
palette-do-drift = 適用した内容と比較する
palette-also-drift = ドリフト; 差異; 外部での変更; 再確認
palette-do-export = 構成をエクスポートする
palette-also-export-configuration = スクリプト; PowerShell; JSON; ファイルの再保存
palette-also-in-words = 同期の図; 同期の流れ
palette-do-job-start = Cloud Sync のジョブを開始する
palette-do-job-pause = Cloud Sync のジョブを一時停止する
palette-do-job-restart = Cloud Sync のジョブを再起動する
palette-do-job-release = Cloud Sync のジョブの検疫を解除する
palette-do-job-deletes = Cloud Sync が保留している削除を実行する
palette-also-job = プロビジョニング; 同期ジョブ; 検疫; 削除の上限
palette-also-job-restart = 完全同期; 初期サイクル; プロビジョニング
palette-do-try = 1 つのオブジェクトを今プロビジョニングする
palette-also-try = オンデマンド プロビジョニング; ユーザーのテスト

## Delegated access
palette-do-access-search = 委任アクセスを持つユーザーを検索する
palette-also-access-search = メンバー; 権限のある人; 管理者
palette-also-access-only = フィルター; 期限付き; 入れ子; 無効
palette-do-access-add = 委任アクセスを付与する
palette-also-access-add = メンバーの追加; グループに入れる; 付与
palette-do-access-until = 期限付きのアクセスを付与する
palette-also-access-until = 有効期限; 一時的; 期限; 終了日
palette-do-access-remove = 委任アクセスを取り消す
palette-also-access-remove = メンバーの削除; 失効; 期限切れ; 今すぐ終了
palette-do-access-extend = アクセスの期限を延長する
palette-do-access-confirm = 委任アクセスを確認する
palette-also-attest = アテステーション; 再認定; アクセス レビュー
palette-do-access-apply = 提案したアクセスの変更を適用する
palette-do-access-review = 委任アクセスの変更を確認ページで計画する
palette-do-access-csv = アクセス レビューを CSV としてエクスポートする
palette-do-access-html = アクセス レビューを HTML としてエクスポートする
palette-do-access-json = アクセス レビューを JSON としてエクスポートする
palette-also-access-export = 監査; 証跡; メンバー; Excel

## Compare, History
palette-also-compare = 差分; 2 つの構成; 並べて表示
palette-do-compare-read = 比較する構成を読み取る
palette-also-move = 移行; Cloud Sync への切り替え; 手順
palette-do-comparison-html = 比較を HTML として保存する
palette-do-comparison-markdown = 比較を Markdown として保存する
palette-do-configuration-html = 構成のレポートを HTML として保存する
palette-do-configuration-markdown = 構成のレポートを Markdown として保存する
palette-also-configuration-report = ドキュメント; 監査; レポートのエクスポート
palette-do-go-back = 以前のバージョンに戻る
palette-also-go-back = 復元; ロールバック; 元に戻す
palette-do-undo-last = 最後の適用を元に戻す
palette-do-undo-step-last = 最後の適用のステップを 1 つ元に戻す
